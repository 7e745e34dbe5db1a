// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { readMember } from "./member.js";

/**
 * Writes a request as JSON, byte for byte as the official SDK does: members that are null or undefined are left out,
 * `bigint` is written exactly, characters that do not show are escaped. A Uint8Array becomes base64 text.
 */
export function writeJson(given: unknown, path = "", depth = 0): string {
  const value = readMember(given, path, depth);
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object" || value === null) return String(value);
  const write = (member: unknown, name: string | number): string =>
    writeJson(member, path ? `${path}.${name}` : `${name}`, depth + 1);
  if (Array.isArray(value)) return `[${Array.from(value, write).join()}]`;
  let members = "";
  for (const [name, member] of Object.entries(value)) {
    const text = write(member, name);
    if (text !== "null") members += `,${quote(name)}:${text}`;
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
