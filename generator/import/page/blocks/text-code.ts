import { isFurniture, startsJson, startsRequest } from "../words/lines.ts";
import { splitHeaderLine } from "../words/columns.ts";
import type { Piece } from "./block.ts";
import { isHeading, nextText } from "./text-lines.ts";

/** Takes a request out of running text: a URL with the lines of its query, or HTTP with its body. */
export function readRequestLines(lines: readonly string[], start: number): Piece {
  const isHttp = /^\s*(?:GET|POST)\s/.test(lines[start] as string);
  let index = start + 1;
  for (; index < lines.length; index++) {
    const text = lines[index] as string;
    if (startsJson(text) && isHttp) return endCode(lines, start, readJsonLines(lines, index).next);
    if (isHeading(lines, index) || isFurniture(text) || startsJson(text) || splitHeaderLine(text)) break;
    if (text.trim() === "" && !isHttp && !/^\s*[&?]/.test(nextText(lines, index))) break;
    if (startsRequest(text) && !isHttp) break;
  }
  return endCode(lines, start, index);
}

/** JSON, broken or not, ends where its brackets close, or before a line that no JSON can start with. */
export function readJsonLines(lines: readonly string[], start: number): Piece {
  let depth = 0;
  let index = start;
  for (; index < lines.length; index++) {
    const text = lines[index] as string;
    if (index > start && isHeading(lines, index) && !/^\s*["{}[\]]/.test(text)) break;
    const plain = text.replace(/"(?:[^"\\]|\\.)*"/g, "");
    depth += (plain.match(/[{[]/g)?.length ?? 0) - (plain.match(/[}\]]/g)?.length ?? 0);
    const after = nextText(lines, index);
    if (depth <= 0 && !/^\s*[}\],]/.test(after)) return endCode(lines, start, index + 1);
    if ((lines[index + 1] ?? "").trim() === "" && !/^\s*(?:["{}[\],\d-]|true|false|null|\.\.\.|\/\/)/.test(after))
      return endCode(lines, start, index + 1);
  }
  return endCode(lines, start, index);
}

function endCode(lines: readonly string[], start: number, next: number): Piece {
  const text = lines.slice(start, next).join("\n").trimEnd();
  return { block: { kind: "code", text, line: start }, next };
}
