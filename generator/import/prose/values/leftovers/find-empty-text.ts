import { joinWordings } from "../../list-wordings.ts";
import type { Context, Leftover } from "./leftover.ts";

const EMPTY = new RegExp(`(?:${joinWordings("empties")})|(?<![\\w=])(?:""|''|“”)(?!\\w)`, "gi");

const NO_EMPTY = new RegExp(joinWordings("noEmpties"), "i");

/** An empty text as a further value. */
export function findEmptyText({ type, values, rest, reading: { items } }: Context): Leftover | undefined {
  if (type !== "String" || values.has("")) return undefined;
  const odd = items.find(({ value, isQuoted }) => !isQuoted && /^(?:empty|blank)$/.test(value));
  if (odd) return { kind: "empty-text", text: odd.value };
  const cut = items.find(({ meaning }) => /[;；,，] ?(?:empty|blank|空)$/.test(meaning));
  if (cut) return { kind: "empty-text", text: `${cut.value}: ${cut.meaning}` };
  for (const part of [rest.before, rest.after, ...items.map(({ meaning }) => meaning)]) {
    for (const match of part.matchAll(EMPTY)) {
      const around = part.slice(Math.max(0, match.index - 12), match.index + match[0].length + 3);
      if (!NO_EMPTY.test(around))
        return { kind: "empty-text", text: part.slice(Math.max(0, match.index - 20), match.index + 40) };
    }
  }
  return undefined;
}
