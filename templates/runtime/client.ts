// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { findRegion } from "#platform";
import { checkAction, type Action } from "./action.js";
import { callAction } from "./call/call.js";
import type { Caller } from "./caller.js";
import { attempt } from "./errors/attempt.js";
import type { CallOptions, ClientOptions } from "./options/options.js";
import { layOptions, type Settings } from "./options/settings.js";
import { nameKind } from "./options/text.js";
import type { ClientState } from "./call/course.js";

/** Calls actions of any service; holds what they share. Its options may be given to single calls as well. */
export class Client implements Caller {
  readonly #settings: Settings;
  readonly #state: ClientState = { limiter: new Map(), clockOffset: 0 };

  /** Throws a `ConfigError` where an option is unknown or wrong; sends nothing. */
  constructor(options: ClientOptions = {}) {
    const settings = layOptions(options);
    this.#settings = settings.region ? settings : layOptions({ region: findRegion() }, settings);
  }

  /** Calls an action that is described by a generated file. Use the function of that file, or a service's client. */
  call<Response extends object>(action: Action, request: object, options?: CallOptions): Promise<Response> {
    try {
      const settings = options === undefined ? this.#settings : layOptions(options, this.#settings);
      attempt("The request must be an object.", () => /^(Object|Uint8Array)$/.test(nameKind(request)));
      return callAction(action, request, settings, this.#state) as Promise<Response>;
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  /**
   * Calls an action that has no generated function yet, and returns the members of its answer, `RequestId` among them.
   * A request that is a Uint8Array is sent as an octet stream.
   */
  async request<Response extends object = Record<string, unknown>>(
    action: Action,
    params: object = {},
    options?: CallOptions,
  ): Promise<Response & { RequestId: string }> {
    return this.call(checkAction(action), params, options);
  }
}
