import type { CommonErrorsSpec } from "../spec/spec.ts";
import type { ErrorCodeModel } from "./model.ts";
import { toErrorCodeKey } from "./naming.ts";

/** Codes with their keys; a code that its page leaves without a description has the common one. */
export function buildErrorCodes(errors: Record<string, string>, common: CommonErrorsSpec): ErrorCodeModel[] {
  return Object.entries(errors).map(([code, description]) => {
    return { code, key: toErrorCodeKey(code), description: description || (common[code]?.description ?? "") };
  });
}
