// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Action } from "../action.js";
import { attempt } from "../errors/attempt.js";

/** A request with its idempotency token, and whether it does no harm when it is sent again. */
export interface FilledRequest {
  readonly request: object;
  readonly isSafe: boolean;
}

/** Fills in the token that makes a repeated call safe, where the action has one and the caller left it out. */
export function fillToken({ token, readOnly }: Action, given: object, mayFill: boolean): FilledRequest {
  return attempt("The request cannot be read.", () => {
    const isGiven = token !== undefined && Boolean(given[token as keyof object]);
    const isFilled = token !== undefined && !isGiven && mayFill;
    return {
      request: isFilled ? { ...given, [token]: crypto.randomUUID() } : given,
      isSafe: readOnly || isGiven || isFilled,
    };
  });
}
