/** A source of numbers that gives the same ones for the same seed, on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly share: () => number;
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  readonly chance: (share: number) => boolean;
  /** A whole number from a measured distribution. */
  readonly draw: (curve: Curve) => number;
}

/** A distribution, as points of a share of all cases and the value that this share does not pass. */
export type Curve = readonly (readonly [share: number, value: number])[];

/** Opens a source: mulberry32, by Tommy Ettinger. */
export function openRandom(seed: number): Random {
  let state = seed;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(share() * limit);
  return {
    share,
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    chance: (limit) => share() < limit,
    draw: (curve) => Math.round(readCurve(curve, share())),
  };
}

/** The value at a share; between two points it is on the straight line. */
export function readCurve(curve: Curve, share: number): number {
  const above = Math.max(
    1,
    curve.findIndex(([end]) => end >= share),
  );
  const [left, low] = curve[above - 1] ?? [0, 0];
  const [right, high] = curve[above] ?? [1, low];
  return low + ((share - left) / (right - left)) * (high - low);
}

/** Divides a whole number by weights: whole parts, of exactly that sum. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  let seen = 0;
  let given = 0;
  return weights.map((weight) => {
    seen += weight;
    const part = Math.round((total * seen) / sum) - given;
    given += part;
    return part;
  });
}
