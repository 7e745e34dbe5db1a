import type { EnumerableType } from "../head.ts";
import type { ValuesReading } from "../read-values.ts";

/** Why a list of values may not be all of them. */
export type LeftoverKind =
  | "unlisted-value"
  | "range"
  | "bound"
  | "other-values"
  | "open-end"
  | "empty-text"
  | "default"
  | "example"
  | "second-list"
  | "condition"
  | "json"
  | "no-lead";

/** Something in prose that could be a further value, once its list of values is read. */
export interface Leftover {
  readonly kind: LeftoverKind;
  /** The words themselves. */
  readonly text: string;
}

/** What else the prose says of the member's values. */
export interface Said {
  readonly type: EnumerableType;
  readonly name: string | undefined;
  /** Values of its example, or of the items of its example. */
  readonly examples: readonly string[];
}

/** A list, the prose that it was read from, and what that says besides. */
export interface Context extends Said {
  readonly text: string;
  readonly reading: ValuesReading;
  readonly values: ReadonlySet<string>;
  /** The prose without the list. */
  readonly rest: { readonly before: string; readonly after: string };
}

/** Looks for one kind of leftover; nothing where there is none. */
export type Finder = (context: Context) => Leftover | undefined;

/** The parts of the prose that stand outside the values: before, behind, and what they mean. */
export function listParts({ rest, reading: { items } }: Context): string[] {
  return [rest.before, rest.after, ...items.map(({ meaning }) => `\uFFFC${meaning}`)];
}
