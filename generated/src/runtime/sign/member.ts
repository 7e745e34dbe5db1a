// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { encodeBase64 } from "#platform";
import { ConfigError } from "../errors/errors.js";
import { nameKind } from "../options/text.js";

const DEEPEST = 100;

/**
 * Returns a value of a request as it is sent: a text, number, bigint or boolean, null where it is left out, or an object
 * or array of further values. Bytes become base64 text. Throws a {@link ConfigError} that names the member otherwise.
 */
export function readMember(given: unknown, path: string, depth: number): unknown {
  // Most are texts.
  if (typeof given === "string") return given;
  if (depth > DEEPEST) throw new ConfigError("The request contains itself.");
  let value = given as Partial<Date> | null | undefined;
  if (typeof value === "object" && value) {
    if (nameKind(value) === "Uint8Array") return encodeBase64(value as unknown as Uint8Array);
    // A part of an answer that holds a `bigint` has one that loses it.
    if (value.toJSON && !(value.toJSON as { readonly isWide?: true }).isWide)
      value = (value.toJSON() ?? Number.NaN) as unknown as object;
    // Texts and numbers may come in boxes.
    value = (value.valueOf?.() ?? value) as object;
  }
  const kind = typeof value === "number" ? String(value) : nameKind(value);
  if (/^(-?\d.*|String|Boolean|BigInt|Null|Undefined|Object|Array)$/.test(kind)) return value ?? null;
  throw new ConfigError(`A request has no ${kind}${path && `: ${path}`}.`);
}
