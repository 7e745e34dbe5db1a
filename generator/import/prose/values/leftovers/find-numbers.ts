import { type Head, readHead } from "../head.ts";
import { findLink, findLooseLink, type Link } from "../link.ts";
import type { Context, Leftover } from "./leftover.ts";

const NUMBER_PLACE =
  /(?:^|[\s,，;；、。.:：(（[【])(?=-?\d)|(?<=[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])(?=-?\d)/gu;

/** A number with a meaning of its own that the list does not have. */
export function findNumbers({ type, values, rest, reading: { items } }: Context): Leftover | undefined {
  if (type !== "Integer" && !items.every(({ value }) => /^-?\d+$/.test(value))) return undefined;
  const loose = items.find(({ meaning }) => {
    const number = /(?:[\s,，、/]|[\p{Script=Han}])(-?\d{1,5})$/u.exec(meaning)?.[1];
    return (
      number !== undefined &&
      !values.has(number) &&
      !/(?:^|[,，；; ])[A-Za-z][\w ]*$/.test(meaning.slice(0, -number.length))
    );
  });
  if (loose) return { kind: "unlisted-value", text: `${loose.value}: ${loose.meaning}`.slice(-50) };
  for (const part of [rest.before, rest.after, ...items.map(({ meaning }) => `\uFFFC${meaning}`)]) {
    for (const { index, 0: gap } of part.matchAll(NUMBER_PLACE)) {
      const at = index + gap.length;
      const head = readHead(part, at, "Integer");
      if (!head || values.has(head.value) || head.start !== at) continue;
      const link = findLink(part, head.end, "Integer") ?? findStep(part, head, values);
      if (
        !link ||
        (link.kind === "glue" && !/^\p{Script=Han}/u.test(part.slice(link.end))) ||
        /^(?:\d|%)/.test(part.slice(link.end, link.end + 1)) ||
        isOther(part, at)
      )
        continue;
      return { kind: "unlisted-value", text: part.slice(at, at + 40) };
    }
  }
  return undefined;
}

/** The next number, glued to a word or before one: `7copy data 8key`. */
function findStep(text: string, { value, end }: Head, values: ReadonlySet<string>): Link | undefined {
  const numbers = [...values].map(Number);
  const continues = Number(value) === Math.max(...numbers) + 1 || Number(value) === Math.min(...numbers) - 1;
  if (/^[.、．]\p{Script=Han}/u.test(text.slice(end))) return { kind: "point", end: end + 1 };
  if (!continues) return undefined;
  const link = findLooseLink(text, end);
  if (link && /^[\p{Script=Han}\p{Lu}]/u.test(text.slice(link.end))) return link;
  return /^[a-z]{3}/.test(text.slice(end)) ? { kind: "point", end } : undefined;
}

/** Whether the number belongs to something else: a version, a condition on another member, the number of a remark. */
function isOther(text: string, at: number): boolean {
  return /(?:[A-Za-z]\w* ?(?:[=><]{1,2}|为|是|is|equals?) ?|[A-Za-z]|第|\d[.\-/: ]|注|注释|note|step|步骤|[近前后过约每共超满]) ?$/i.test(
    text.slice(Math.max(0, at - 30), at),
  );
}
