/** The scalar types of documentation; every other name is a data type of the service. */
export const SCALAR_TYPES = [
  "String",
  "Integer",
  "Float",
  "Boolean",
  "Date",
  "Timestamp",
  "Timestamp ISO8601",
  "Binary",
  "Object",
] as const;

export type ScalarType = (typeof SCALAR_TYPES)[number];

/** A type as written: what it is in the end, and how many times `Array of` stands before it. */
export interface ParsedType {
  /** A scalar type or the name of a data type. */
  readonly name: string;
  readonly depth: number;
}

const ARRAY = /^Array of /;
const scalars: ReadonlySet<string> = new Set(SCALAR_TYPES);

/** Reads `Array of Array of String` as `{ name: "String", depth: 2 }`. */
export function parseType(text: string): ParsedType {
  let depth = 0;
  let name = text;
  for (; ARRAY.test(name); depth++) name = name.replace(ARRAY, "");
  return { name, depth };
}

/** Whether the name is one of documentation's own types, not a data type of a service. */
export function isScalar(name: string): name is ScalarType {
  return scalars.has(name);
}
