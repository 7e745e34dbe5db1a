import type { Curve } from "./random.ts";

/** How much a catalogue holds. Structures are requests, answers and data types; `RequestId` counts as a member. */
export interface Size {
  readonly versions: number;
  readonly actions: number;
  readonly structures: number;
  readonly members: number;
}

/** The sizes to choose from; `whole` is the international catalogue's. */
export const SIZES = {
  small: { versions: 4, actions: 172, structures: 507, members: 2_226 },
  medium: { versions: 31, actions: 1_717, structures: 5_068, members: 22_258 },
  whole: { versions: 156, actions: 8_584, structures: 25_338, members: 111_288 },
} satisfies Record<string, Size>;

export type SizeName = keyof typeof SIZES;

// What follows was counted over 43 versions of 38 services of that catalogue: 2,612 actions, 29,586 members.

/** Actions of a version. */
export const ACTIONS: Curve = curve(1, 2, 7, 29, 70, 130, 175, 306, 486);
/** Data types for each action of a version. */
export const TYPES_PER_ACTION: Curve = curve(0, 0.1, 0.4, 0.8, 1.1, 1.4, 2, 3, 4);
export const INPUT_MEMBERS: Curve = curve(0, 0, 2, 3, 5, 9, 12, 26, 45);
/** Without `RequestId`. */
export const OUTPUT_MEMBERS: Curve = curve(0, 0, 0, 1, 2, 3, 6, 16, 63);
export const TYPE_MEMBERS: Curve = curve(1, 1, 2, 4, 8, 14, 20, 35, 88);
/** How members share out over requests, answers and data types. */
export const MEMBER_SHARES = [11_124, 4_323, 14_139] as const;
/** How data types share out over levels: those of the first hold scalars only, the others also types of lower levels. */
export const LEVEL_SHARES = [0.654, 0.205, 0.08, 0.035, 0.015, 0.006, 0.005] as const;
export const RECURSIVE_SHARE = 0.001;

/** Characters. */
export const ACTION_DESCRIPTION: Curve = curve(30, 39, 53, 66, 103, 252, 424, 926, 3_000);
export const MEMBER_DESCRIPTION: Curve = curve(3, 7, 15, 28, 60, 148, 231, 513, 4_000);
export const VALUE_MEANING: Curve = curve(0, 0, 7, 11, 20, 37, 49, 87, 247);
export const EXAMPLE_TEXT: Curve = curve(1, 1, 2, 6, 14, 23, 37, 120, 400);
/** Enumerated values of a member that has them. */
export const VALUES: Curve = curve(2, 2, 2, 3, 5, 8, 10, 17, 60);
/** Examples of an action. */
export const EXAMPLES: Curve = curve(1, 1, 1, 1, 1, 1, 2, 3, 10);
export const GET_SHARE = 0.31;
/** Items of a list in an example. */
export const ITEMS: Curve = curve(0, 1, 1, 1, 2, 3, 5, 9, 20);
/** Of examples whose documented answer had to be corrected. */
export const ERRATUM_SHARE = 0.17;

/** How many members hold data types, by where they stand; of types, those that are not of the first level. */
export const REFERENCE_SHARES = { input: 0.116, output: 0.29, type: 0.26 } as const;
/** Of those, the lists. */
export const LIST_SHARE = 0.6;
/** The types of the other members and how frequent they are. */
export const SCALAR_SHARES = {
  String: 0.61,
  Integer: 0.274,
  "Array of String": 0.047,
  Boolean: 0.031,
  Float: 0.017,
  "Array of Integer": 0.012,
  Timestamp: 0.006,
  "Timestamp ISO8601": 0.002,
  Date: 0.001,
} as const;

/** How frequent flags are, by where members stand. */
export const FLAGS = {
  input: { required: 0.377, nullable: 0, mayBeAbsent: 0, default: 0.1 },
  output: { required: 0, nullable: 0.1, mayBeAbsent: 0.15, default: 0 },
  type: { required: 0.222, nullable: 0.2, mayBeAbsent: 0.22, default: 0.02 },
  every: { example: 0.81, values: 0.11, open: 0.18, minimum: 0.55, maximum: 0.07, maxLength: 0.03, deprecated: 0.008 },
} as const;

/** The least value, those that 5, 25, 50, 75, 90, 95 and 99 % do not pass, and the greatest. */
function curve(...values: readonly number[]): Curve {
  return [0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1].map((share, index) => [share, values[index] ?? 0]);
}
