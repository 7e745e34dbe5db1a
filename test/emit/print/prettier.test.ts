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
    const property = fc.asyncProperty(fc.array(member, { maxLength: 6 }), text, async (members, description) => {
      const declarations = [declareInterface("A", members, describeIt([description])), declareInterface("B", [], [])];
      await expectLeftAlone(`${printDeclarations(declarations)}\n`);
    });
    await fc.assert(property, { numRuns: 400 });
  });

  it("error codes between other declarations", async () => {
    const code = fc.record({ code: memberName, key: memberName, description: text });
    const codes = fc.uniqueArray(code, { selector: ({ key }) => key, maxLength: 5 });
    const property = fc.asyncProperty(identifier, codes, text, async (name, list, summary) => {
      const declarations = [declareInterface("A", [], []), ...declareErrorCodes(name, list, summary), "const b = 1;"];
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

const type: fc.Arbitrary<TypeReference> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("string", "number", "integer", "boolean", "bytes", "record"),
    isWide: fc.boolean(),
    depth: fc.nat(2),
  }),
  fc.record({ kind: fc.constant("type"), typeName: identifier, depth: fc.nat(2) }),
  fc.record({
    kind: fc.constant("values"),
    literals: fc.oneof(
      fc.uniqueArray(text, { minLength: 1, maxLength: 12 }),
      fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 30 }),
      fc.constant([true, false]),
    ),
    isOpen: fc.boolean(),
    depth: fc.nat(2),
  }),
);

const member: fc.Arbitrary<MemberModel> = fc.record({
  name: memberName,
  type,
  isOptional: fc.boolean(),
  isNullable: fc.boolean(),
  description: text,
  deprecated: fc.constantFrom(undefined, true as const, "Use Other.", "see @x */"),
  values: fc.array(fc.record({ value: text, meaning: text }), { maxLength: 3 }),
  notes: fc.array(text, { maxLength: 2 }),
});

/** Text that is claimed to be laid out is as prettier prints it; any other text is at least code that it can print. */
async function expectLeftAlone(code: string): Promise<void> {
  const formatted = await format(code, { parser: "typescript", printWidth: PRINT_WIDTH });
  if (isLaidOut(code)) expect(code).toBe(formatted);
}
