import { describe, expect, it } from "vitest";
import { printType } from "../../../generator/emit/print/type-text.ts";
import type { TypeReference } from "../../../generator/model/model.ts";

describe("printType", () => {
  const table: [type: TypeReference, isNullable: boolean, want: string][] = [
    [{ kind: "string", depth: 0 }, false, "string"],
    [{ kind: "string", depth: 2 }, true, "string[][] | null"],
    [{ kind: "integer", depth: 0 }, false, "number"],
    [{ kind: "integer", depth: 0, isWide: true }, false, "number | bigint"],
    [{ kind: "integer", depth: 1, isWide: true }, true, "(number | bigint)[] | null"],
    [{ kind: "bytes", depth: 1 }, false, "Uint8Array[]"],
    [{ kind: "record", depth: 0 }, false, "{ [member: string]: unknown }"],
    [{ kind: "record", depth: 1 }, false, "{ [member: string]: unknown }[]"],
    [{ kind: "type", typeName: "Error_", depth: 1 }, false, "Error_[]"],
    [{ kind: "values", literals: [0, 1], depth: 0 }, false, "0 | 1"],
    [{ kind: "values", literals: ["a"], depth: 1 }, false, '"a"[]'],
    [{ kind: "values", literals: ["a | b"], depth: 1 }, false, '"a | b"[]'],
    [{ kind: "values", literals: ["a", 'b"'], depth: 1 }, true, `("a" | 'b"')[] | null`],
    [{ kind: "values", literals: ["a"], isOpen: true, depth: 0 }, false, '"a" | (string & {})'],
    [{ kind: "values", literals: [1, 2], isOpen: true, depth: 0 }, false, "number"],
    [{ kind: "values", literals: [-1], depth: 0 }, false, "-1"],
    [{ kind: "values", literals: [true], depth: 0 }, true, "true | null"],
  ];
  it.each(table)("%j, nullable %s: %s", (type, isNullable, want) => {
    expect(printType({ type, isNullable })).toBe(want);
  });
});
