// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { encodeBase64 } from "#platform";
import { ConfigError } from "./errors.js";

const DEEPEST = 100;

/**
 * Writes a request as JSON, byte for byte as the official SDK does: members that are null or undefined are left out,
 * `bigint` is written exactly, characters that do not show are escaped. A Uint8Array becomes base64 text.
 */
export function writeJson(value: unknown, depth = 0): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number" && !Number.isFinite(value)) throw new ConfigError(`A request cannot carry ${value}.`);
  if (typeof value !== "object") return value === undefined || typeof value === "function" ? "null" : String(value);
  if (value === null) return "null";
  if (depth > DEEPEST) throw new ConfigError("The request is nested too deep: does it contain itself?");
  if (value instanceof Uint8Array) return quote(encodeBase64(value));
  if ("toJSON" in value) return writeJson((value as Date).toJSON(), depth + 1);
  if (Array.isArray(value)) return `[${value.map((item) => writeJson(item, depth + 1)).join()}]`;
  let members = "";
  for (const [name, member] of Object.entries(value)) {
    if (member !== null && member !== undefined) members += `,${quote(name)}:${writeJson(member, depth + 1)}`;
  }
  return `{${members.slice(1)}}`;
}

const INVISIBLE =
  /[\x7f-\x9f\xad\u0600-\u0604\u070f\u17b4\u17b5\u200c-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/g;

function quote(text: string): string {
  return JSON.stringify(text).replace(INVISIBLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Reads JSON; integers that a number cannot hold exactly become `bigint`. Throws a SyntaxError where it is not JSON. */
export function readJson(text: string): unknown {
  return /\d{16}/.test(text) ? readWideJson(text) : JSON.parse(text);
}

function readWideJson(text: string): unknown {
  // Unlike any text of the answer, so that no answer can forge it.
  const mark = `${Math.random()}:`;
  const token = /"|-?\d[\d.eE+-]*/g;
  let marked = "";
  let copied = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (found === '"') token.lastIndex = findStringEnd(text, token.lastIndex);
    else if (found.length > 15 && /^-?\d+$/.test(found) && !Number.isSafeInteger(Number(found))) {
      marked += `${text.slice(copied, match.index)}"${mark}${found}"`;
      copied = token.lastIndex;
    }
  }
  marked += text.slice(copied);
  if (copied === 0) return JSON.parse(text);
  return JSON.parse(marked, (_name, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  );
}

/** Returns the place after the closing quote; not by a pattern, whose backtracking would overflow on long strings. */
function findStringEnd(text: string, start: number): number {
  for (let end = start; ; end++) {
    end = text.indexOf('"', end);
    if (end < 0) return text.length;
    let before = end;
    while (text[before - 1] === "\\") before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
}
