import { joinWordings } from "../../list-wordings.ts";
import type { Context, Leftover } from "./leftover.ts";

const OTHERS = new RegExp(joinWordings("others"), "i");

/** Right behind the list: `and other things that offend`. */
const MORE = new RegExp(
  `^[\\s,，;；、.]*(?:${joinWordings("conjunctions")})?\\s*(?:any )?(?:${joinWordings("otherWords")})`,
  "i",
);

/** In the sentence that leads the list in: `other reasons may be shown as they are`. */
const SOME = new RegExp(
  `(?:${joinWordings("otherWords")})(?!${joinWordings("otherMembers")})[^。.\\n]{0,40}[:：]?\\s*$`,
  "i",
);

/** Words that speak of values beside those listed. */
export function findOthers({ rest, reading: { items } }: Context): Leftover | undefined {
  const bare = items.find(({ value, isQuoted }) => !isQuoted && /^others?$/.test(value));
  if (bare) return { kind: "other-values", text: bare.value };
  const more = MORE.exec(rest.after);
  if (more) return { kind: "other-values", text: rest.after.slice(0, 60) };
  const some = SOME.exec(rest.before);
  if (some) return { kind: "other-values", text: rest.before.slice(some.index, some.index + 60) };
  for (const part of [rest.before, rest.after, ...items.map(({ meaning }) => ` ${meaning}`)]) {
    const match = OTHERS.exec(part);
    if (match) return { kind: "other-values", text: part.slice(match.index, match.index + 60) };
  }
  return undefined;
}
