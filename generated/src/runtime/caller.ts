// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Action } from "./action.js";
import type { CallOptions } from "./options/options.js";

/**
 * What the function of an action calls through: a `Client`, or an object of your own that stands in for one in a test.
 * Resolves with the members of the action's answer, `RequestId` among them.
 */
export interface Caller {
  call(action: Action, request: object, options?: CallOptions): Promise<object>;
}
