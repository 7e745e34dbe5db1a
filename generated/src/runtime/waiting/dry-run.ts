// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Caller } from "../caller.js";
import { ConfigError } from "../errors/errors.js";
import { isServerError } from "../errors/guards.js";
import type { CallOptions } from "../options/options.js";

/** A request of an action that can be tried without effect. */
export interface DryRunRequest {
  readonly DryRun?: boolean | undefined;
}

/**
 * Asks whether a call would succeed, and changes nothing: `dryRun(runInstances, client, request)`. Services say yes with
 * the code `DryRunOperation` or with an answer; both resolve. Throws what the call itself would fail with, and a
 * `ConfigError`, with nothing sent, for an action that has no such way.
 */
export async function dryRun<Request extends DryRunRequest>(
  run: (client: Caller, request: Request, options?: CallOptions) => Promise<{ readonly RequestId: string }>,
  client: Caller,
  request: Request,
  options?: CallOptions,
): Promise<{ readonly RequestId: string | undefined }> {
  const dryClient: Caller = {
    call(action, members, given) {
      const { action: name, dryRun: member } = action;
      if (!member) return Promise.reject(new ConfigError(`${name} has no dry run.`));
      return client.call(action, { ...members, [member]: true }, given);
    },
  };
  try {
    const { RequestId } = await run(dryClient, request, options);
    return { RequestId };
  } catch (error) {
    if (!isServerError(error, "DryRunOperation")) throw error;
    return { RequestId: error.requestId };
  }
}
