import fc from "fast-check";
import { format } from "prettier";
import { StructureKind } from "ts-morph";
import { describe, expect, it } from "vitest";
import { describe as describeIt } from "../../../generator/emit/print/comment.ts";
import { type Declaration, printDeclarations } from "../../../generator/emit/print/declarations.ts";
import { declareErrorCodes } from "../../../generator/emit/print/declare-codes.ts";
import { declareInterface } from "../../../generator/emit/print/declare-members.ts";
import { PRINT_WIDTH, printProperty } from "../../../generator/emit/print/value.ts";
import { printImport } from "../../../generator/emit/print/imports.ts";
import { isLaidOut } from "../../../generator/emit/print/layout.ts";
import type { MemberModel, TypeReference } from "../../../generator/model/model.ts";
import { memberName, specValue, text } from "../../support/arbitraries.ts";

// What these print is either as prettier would print it, or is not claimed to be.
describe("prettier leaves alone what is laid out", () => {
  it("values", async () => {
    const property = fc.asyncProperty(memberName, specValue, async (name, value) => {
      await expectLeftAlone(`const x = {\n  ${printProperty(name, value, "  ")},\n};\n`);
    });
    await fc.assert(property, { numRuns: 500 });
  });

  it("declarations of interfaces", async () => {
    const members = fc.array(member, { maxLength: 6 });
    const direction = fc.constantFrom("sent" as const, "received" as const);
    const property = fc.asyncProperty(members, direction, text, async (list, way, description) => {
      const declarations = [
        declareInterface("A", list, way, describeIt([description])),
        declareInterface("B", [], way, []),
      ];
      await expectLeftAlone(`${printDeclarations(declarations)}\n`);
    });
    await fc.assert(property, { numRuns: 400 });
  });

  it("error codes between other declarations", async () => {
    const code = fc.record({ code: memberName, key: memberName, description: text });
    const codes = fc.uniqueArray(code, { selector: ({ key }) => key, maxLength: 5 });
    const property = fc.asyncProperty(identifier, codes, text, async (name, list, summary) => {
      const declarations = [
        declareInterface("A", [], "sent", []),
        ...declareErrorCodes(name, list, summary),
        "const b = 1;",
      ];
      await expectLeftAlone(`${printDeclarations(declarations)}\n`);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it("functions and methods with long names", async () => {
    const property = fc.asyncProperty(identifier, identifier, identifier, async (name, request, response) => {
      const parameters = [
        { name: "client", type: "Client" },
        { name: "request", type: request, initializer: "{}" },
        { name: "options", type: "CallOptions", hasQuestionToken: true },
      ];
      const signature = {
        name,
        parameters,
        returnType: `Promise<${response}>`,
        statements: ["return client.call(1);"],
      };
      const declarations: Declaration[] = [
        { kind: StructureKind.Function, isExported: true, ...signature },
        {
          kind: StructureKind.Class,
          name: "C",
          extends: "D",
          methods: [signature, { ...signature, name: `${name}2` }],
        },
      ];
      await expectLeftAlone(`${printDeclarations(declarations)}\n`);
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it("imports", async () => {
    const names = fc.array(identifier, { minLength: 1, maxLength: 3 });
    const property = fc.asyncProperty(names, identifier, fc.boolean(), async (list, file, isType) => {
      await expectLeftAlone(`${printImport({ names: list, from: `./${file}.js`, isType })}\n`);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});

const identifier = fc.stringMatching(/^[a-z][A-Za-z0-9_]{3,70}$/);

const scalar: fc.Arbitrary<Pick<TypeReference, "kind" | "isWide" | "format">> = fc.oneof(
  fc.record({ kind: fc.constant("string" as const), format: fc.constantFrom("date", "timestamp") }),
  fc.record({ kind: fc.constantFrom("number", "boolean", "bytes", "record", "string") }),
  fc.record({ kind: fc.constant("integer" as const), isWide: fc.boolean() }),
);

const type: fc.Arbitrary<TypeReference> = fc.oneof(
  fc.tuple(scalar, fc.nat(2)).map(([item, depth]) => ({ ...item, depth })),
  fc.record({ kind: fc.constant("type" as const), typeName: identifier, inputName: identifier, depth: fc.nat(2) }),
);

const values: fc.Arbitrary<readonly (string | number | boolean)[]> = fc.oneof(
  fc.constant([]),
  fc.uniqueArray(text, { minLength: 1, maxLength: 12 }),
  fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 30 }),
  fc.constant([true, false]),
);

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const member: fc.Arbitrary<MemberModel> = fc.record({
  name: memberName,
  type,
  isRequired: fc.boolean(),
  mayBeAbsent: fc.boolean(),
  isNullable: fc.boolean(),
  description: text,
  deprecated: fc.constantFrom(undefined, true as const, "Use Other.", "see @x */"),
  values: fc.tuple(values, text).map(([list, meaning]) => list.map((value) => ({ value, meaning }))),
  isOpen: fc.boolean(),
  default: optional(specValue),
  example: optional(specValue),
  minimum: optional(fc.integer()),
  maximum: optional(fc.integer()),
  minLength: optional(fc.nat()),
  maxLength: optional(fc.nat()),
  pattern: optional(text),
  isToken: fc.boolean(),
  isSensitive: fc.boolean(),
  erratum: optional(text),
});

/** Text that is claimed to be laid out is as prettier prints it; any other text is at least code that it can print. */
async function expectLeftAlone(code: string): Promise<void> {
  const formatted = await format(code, { parser: "typescript", printWidth: PRINT_WIDTH });
  if (isLaidOut(code)) expect(code).toBe(formatted);
}
