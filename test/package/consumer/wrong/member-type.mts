import { GaapClient } from "typed-tencentcloud/gaap";
await new GaapClient().destroyProxies({ Force: 1, ProxyIds: "link-1" });
