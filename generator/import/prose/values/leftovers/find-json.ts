import type { Context, Leftover } from "./leftover.ts";

/** A value that is a piece of JSON or keeps its quotes. */
export function findJson({ reading: { items } }: Context): Leftover | undefined {
  const odd = items.find(({ value }) => /["{}[\]]|^'|'$|\\/.test(value));
  return odd && { kind: "json", text: odd.value };
}
