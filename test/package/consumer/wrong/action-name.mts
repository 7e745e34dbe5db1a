import { GaapClient } from "typed-tencentcloud/gaap";
await new GaapClient().destroyProxy({ Force: 1 });
