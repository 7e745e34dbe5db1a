import type { Change } from "./change.ts";

/** Orders changes by file, by the keys inside it and by kind: the order in which all of them are shown. */
export function orderChanges(a: Change, b: Change): number {
  return compare(a.place.file, b.place.file) || comparePaths(a, b) || compare(a.kind, b.kind);
}

function comparePaths({ place: { path: a } }: Change, { place: { path: b } }: Change): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compare(String(a[index]), String(b[index]));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
