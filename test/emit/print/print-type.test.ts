import { describe, expect, it } from "vitest";
import { printType, type TypedMember } from "../../../generator/emit/print/print-type.ts";
import type { TypeReference } from "../../../generator/model/model.ts";

describe("printType", () => {
  const none = { isOpen: false, isNullable: false, isRequired: true, mayBeAbsent: false, values: [] };
  const list = (...values: readonly (string | number | boolean)[]): Partial<TypedMember> => ({
    values: values.map((value) => ({ value, meaning: "" })),
  });
  const table: [type: TypeReference, facts: Partial<TypedMember>, sent: string, received: string][] = [
    [{ kind: "string", depth: 0 }, {}, "string", "string"],
    [{ kind: "string", depth: 0 }, { isRequired: false }, "string | undefined", "string"],
    [{ kind: "string", depth: 0 }, { mayBeAbsent: true }, "string", "string"],
    [{ kind: "string", depth: 1 }, {}, "readonly string[]", "string[]"],
    [
      { kind: "string", depth: 2 },
      { isNullable: true, isRequired: false },
      "readonly (readonly string[])[] | null | undefined",
      "string[][] | null",
    ],
    [{ kind: "integer", depth: 0 }, {}, "number", "number"],
    [{ kind: "integer", depth: 0, isWide: true }, {}, "number | bigint", "number | bigint"],
    [{ kind: "integer", depth: 1, isWide: true }, {}, "readonly (number | bigint)[]", "(number | bigint)[]"],
    [{ kind: "bytes", depth: 1 }, {}, "readonly Uint8Array[]", "Uint8Array[]"],
    [{ kind: "record", depth: 1 }, {}, "readonly { [member: string]: unknown }[]", "{ [member: string]: unknown }[]"],
    [{ kind: "type", typeName: "Error_", inputName: "ErrorInput", depth: 1 }, {}, "readonly ErrorInput[]", "Error_[]"],
    [{ kind: "integer", depth: 0 }, list(0, 1), "0 | 1", "0 | 1 | (number & {})"],
    [{ kind: "integer", depth: 0, isWide: true }, list(-1), "-1", "-1 | (number & {}) | bigint"],
    [{ kind: "number", depth: 0 }, { ...list(1.5), isOpen: true }, "1.5 | (number & {})", "1.5 | (number & {})"],
    [{ kind: "string", depth: 0 }, list("a | b"), '"a | b"', '"a | b" | (string & {})'],
    [
      { kind: "string", depth: 1 },
      { ...list("a", 'b"'), isNullable: true },
      `readonly ("a" | 'b"')[] | null`,
      `("a" | 'b"' | (string & {}))[] | null`,
    ],
    [{ kind: "string", depth: 0 }, { ...list("a"), isOpen: true }, '"a" | (string & {})', '"a" | (string & {})'],
    [{ kind: "boolean", depth: 0 }, list(true), "true", "boolean"],
    [{ kind: "boolean", depth: 0 }, { ...list(true), isOpen: true }, "boolean", "boolean"],
  ];
  it.each(table)("%j, %j", (type, facts, sent, received) => {
    const member = { ...none, ...facts, type };
    expect(printType(member, "sent")).toBe(sent);
    expect(printType(member, "received")).toBe(received);
  });
});
