// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { attempt } from "../errors/attempt.js";
import { isLine } from "./text.js";

/** What this package or the platform writes itself. */
const RESERVED =
  /^(host|authorization|connection|keep-alive|te|trailer|upgrade|expect|.*-encoding|content-.*|proxy-.*|x-tc-(action|timestamp|version|region|token|requestclient|language))$/;

/** Lays headers over others, names in lower case; undefined takes one away. Throws a ConfigError where one may not be sent. */
export function layHeaders(headers: object, below?: object): Record<string, string> {
  const laid: Record<string, string> = { ...below };
  for (const [given, value] of Object.entries(headers) as [string, unknown][]) {
    const name = given.toLowerCase();
    attempt(
      `Option headers cannot have "${given}": it is reserved, or no text of ASCII.`,
      () => /^[a-z\d-]+$/.test(name) && !RESERVED.test(name) && (value === undefined || isLine(value)),
    );
    if (value === undefined) delete laid[name];
    else laid[name] = value as string;
  }
  return laid;
}
