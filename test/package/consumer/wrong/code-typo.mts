import { isServerError } from "typed-tencentcloud";
import type { DestroyProxiesErrorCode } from "typed-tencentcloud/gaap";
export const isIt = (error: unknown): boolean => isServerError<DestroyProxiesErrorCode>(error, "Typo");
