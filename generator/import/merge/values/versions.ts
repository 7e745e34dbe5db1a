import type { SpecValue } from "../../../spec/spec.ts";

/** A value of a specification, or undefined where it is not there. */
export type Value = SpecValue | undefined;

/** One place as it is now, as this source says it, as the same source said it last, and as the other sources did. */
export interface Versions {
  readonly current: Value;
  readonly next: Value;
  readonly base: Value;
  readonly others: readonly Value[];
}

/** What a place becomes, and what is remembered of what the source said there. */
export interface Merged {
  readonly value: Value;
  readonly base: Value;
}
