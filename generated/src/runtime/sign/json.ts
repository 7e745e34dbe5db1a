// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { encodeBase64 } from "#platform";
import { holdsWide } from "../call/read-json.js";
import { ConfigError } from "../errors/errors.js";

const DEEPEST = 100;

/**
 * Writes a request as JSON, byte for byte as the official SDK does: members that are null or undefined are left out,
 * `bigint` is written exactly, characters that do not show are escaped. A Uint8Array becomes base64 text.
 */
export function writeJson(value: unknown, depth = 0): string {
  if (typeof value === "string") return quote(value);
  if (value instanceof Uint8Array) return quote(encodeBase64(value));
  if (typeof value === "number" && !Number.isFinite(value))
    throw new ConfigError("A request has no NaN and no Infinity.");
  if (typeof value !== "object" || value === null) return String(value ?? null);
  checkDepth(depth);
  if ("toJSON" in value && !holdsWide(value)) return writeJson((value as Date).toJSON());
  if (Array.isArray(value)) return `[${value.map((item) => writeJson(item, depth + 1)).join()}]`;
  let members = "";
  for (const [name, member] of Object.entries(value)) {
    if (member !== null && member !== undefined) members += `,${quote(name)}:${writeJson(member, depth + 1)}`;
  }
  return `{${members.slice(1)}}`;
}

const INVISIBLE =
  /[\u0600-\u0604\x7f-\x9f\xad\u070f\u17b4\u17b5\u200c-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/g;

function quote(text: string): string {
  // Most texts need nothing of what follows.
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  return JSON.stringify(text).replace(INVISIBLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Throws a {@link ConfigError} where a request is nested so deep that it must contain itself. */
export function checkDepth(depth: number): void {
  if (depth > DEEPEST) throw new ConfigError("The request contains itself.");
}
