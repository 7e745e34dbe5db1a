import { GaapClient } from "typed-tencentcloud/gaap";
await new GaapClient().destroyProxies({ ProxyIds: ["link-1"] });
