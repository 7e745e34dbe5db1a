// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { attempt } from "../errors/attempt.js";
import { isText, LINE } from "./text.js";

/** What this package or the platform writes itself: by their starts, and what says how a body is encoded. */
const RESERVED = /^(host|auth|con|te|trailer|upgrade|expect|keep-|proxy-|x-tc-(a|ti|v|re|to|l))|-encoding$/;

/** Lays headers over others, names in lower case; undefined takes one away. Throws a ConfigError where one may not be sent. */
export function layHeaders(headers: object, below?: object): Record<string, string> {
  const laid: Record<string, string> = { ...below };
  for (const [given, value] of Object.entries(headers) as [string, unknown][]) {
    const name = given.toLowerCase();
    attempt(
      `Option headers cannot have "${given}": it is reserved, or not in ASCII.`,
      () => isText(name, /^[a-z\d-]+$/) && !RESERVED.test(name) && (value === undefined || isText(value, LINE)),
    );
    if (value === undefined) delete laid[name];
    else laid[name] = value as string;
  }
  return laid;
}
