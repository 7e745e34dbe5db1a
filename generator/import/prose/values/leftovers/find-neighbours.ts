import { isAlike, isStopWord } from "../head.ts";
import type { Context, Leftover } from "./leftover.ts";

const TOKEN = "[\"'`]?([A-Za-z0-9_](?:[\\w.\\-]{0,40}\\w)?)[\"'`]?";
const PAIR = new RegExp(
  `(?<![\\w.\\-/])${TOKEN}\\s*([、/|]|[,，](?: and| or)?|或|和| or | and )\\s*(?=${TOKEN}\\s*(?:$|[、,，/|。;；)）\\n]|\\.(?:\\s|$)| or | and |或|和))`,
  "g",
);

/** A word that the prose puts beside one of the values, as it puts values: `enterprise、personal、custom`. */
export function findNeighbours({ type, values, rest, reading: { items } }: Context): Leftover | undefined {
  if (type !== "String") return undefined;
  const [first] = items;
  for (const part of [rest.before, rest.after]) {
    for (const { 0: words, 1: one = "", 2: joint = "", 3: other = "" } of part.matchAll(PAIR)) {
      const odd = values.has(one) ? other : values.has(other) ? one : undefined;
      if (odd === undefined || values.has(odd) || first === undefined) continue;
      if (!/[、/|或和]/.test(joint) && !isCode(odd)) continue;
      const head = { value: odd, isQuoted: first.isQuoted, start: 0, end: 0 };
      if (isAlike(head, first) && !isStopWord({ ...head, isQuoted: false }))
        return { kind: "unlisted-value", text: `${words}${other}` };
    }
  }
  return undefined;
}

/** Whether a token is no word of a sentence. */
function isCode(token: string): boolean {
  return /[\d_]|[a-z][A-Z]|^[A-Z]{2,}$|\w-\w/.test(token);
}
