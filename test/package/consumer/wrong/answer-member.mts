import { GaapClient } from "typed-tencentcloud/gaap";
const { FailedSet } = await new GaapClient().destroyProxies({ Force: 1 });
export default FailedSet;
