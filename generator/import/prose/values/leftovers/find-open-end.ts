import type { Context, Leftover } from "./leftover.ts";

/** Words behind the list, or behind a meaning, that say that there are more. */
export function findOpenEnd({ reading: { openEnd, items } }: Context): Leftover | undefined {
  if (openEnd !== undefined) return { kind: "open-end", text: openEnd };
  const item = items.find(({ meaning }) => /(?:\.{2,}|…)(?=$|[,，])|^(?:\.{3}|…)/.test(meaning));
  return item && { kind: "open-end", text: `${item.value}: ${item.meaning}` };
}
