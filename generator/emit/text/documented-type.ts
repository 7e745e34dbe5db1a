import type { TypeReference } from "../../model/model.ts";

const NAMES: Record<Exclude<TypeReference["kind"], "type">, string> = {
  string: "String",
  number: "Float",
  integer: "Integer",
  boolean: "Boolean",
  bytes: "Binary",
  record: "Object",
};

const FORMATS = { date: "Date", timestamp: "Timestamp", timestampIso8601: "Timestamp ISO8601" } as const;

/** A type in the words of documentation: `Array of String`; a data type has the name that it is exported under. */
export function nameDocumentedType({ kind, format, typeName = "", depth }: TypeReference): string {
  const name = kind === "type" ? typeName : format ? FORMATS[format] : NAMES[kind];
  return "Array of ".repeat(depth) + name;
}
