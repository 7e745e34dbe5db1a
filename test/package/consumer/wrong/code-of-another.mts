import type { DestroyProxiesErrorCode } from "typed-tencentcloud/gaap";
export const code: DestroyProxiesErrorCode = "FailedOperation.DBError";
