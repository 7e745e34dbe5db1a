import { DestroyProxiesErrorCode } from "typed-tencentcloud/gaap";
export const code = DestroyProxiesErrorCode.FailedOperation_RealServerAlredyBound;
