// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { OpenStream } from "./call/arriving.js";
import { attempt } from "./errors/attempt.js";
import { isText } from "./options/text.js";

/** What a client must know of an API action to call it; generated from the action's specification. */
export interface Action {
  /** `gaap`: the service in the signature's scope. */
  readonly service: string;
  /** `2018-05-29`. */
  readonly version: string;
  /** `DestroyProxies`: sent as X-TC-Action. */
  readonly action: string;
  /** Host, where it is not `<service>.tencentcloudapi.com`. */
  readonly endpoint?: string;
  /** Requests a second that the documentation allows. */
  readonly rateLimit?: number;
  /** `required`: a call without a region is refused; `ignored`: none is sent. Absent: sent if given. */
  readonly region?: "required" | "ignored";
  /** The request member that makes a repeated call safe; filled in where the caller left it out. */
  readonly token?: string;
  /** The request member with which a call only checks and changes nothing. */
  readonly dryRun?: string;
  /** Only reads: a second try does no harm. */
  readonly readOnly?: true;
  /** Names of members, at any depth of the answer, whose integers may pass 2^53: those that do arrive as `bigint`. */
  readonly wide?: readonly string[];
  /** Makes what the call returns of an answer that is a stream of events; without it such an answer is an error. */
  readonly openStream?: OpenStream;
  /** Names of members, at any depth of the request or the answer, whose values must never be shown. */
  readonly sensitive?: readonly string[];
}

/** Returns an action whose names can be sent. Throws a ConfigError where one cannot. */
export function checkAction<Named extends Pick<Action, "service" | "version" | "action">>(action: Named): Named {
  for (const name of ["service", "version", "action"] as const) {
    attempt(`The ${name} of the action must be a word.`, () => isText(action[name], /^[\w-]{1,99}$/));
  }
  return action;
}
