import fc from "fast-check";
import { load } from "js-yaml";
import prettier from "prettier";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { raiseDoubt } from "../../../generator/import/finding.ts";
import { printActionSpec, printServiceSpec, printTypesSpec } from "../../../generator/import/print/print-spec.ts";
import type { ActionSpec, SpecValue } from "../../../generator/spec/spec.ts";

const spec: ActionSpec = {
  action: "OpenGates",
  description: "Opens gates.",
  source: { url: "https://example.com/doc/gate?lang=en&x=1", updated: "2024-02-03T04:05:06", lang: "en" },
  rateLimit: 20,
  region: "required",
  paging: { offset: "Offset", limit: "Limit" },
  stream: { optional: "Stream" },
  dryRun: "DryRun",
  readOnly: false,
  input: {
    Force: {
      description:
        "Whether to open them at once, without waiting for those who are still on their way to the gate: read on.",
      type: "Integer",
      required: true,
      values: { 0: "Waits.", 1: "Does not wait: see #2." },
    },
    Name: { type: "String", example: "1.0", default: "yes" },
    Serial: { type: "Integer", wide: true, example: 9007199254740993n },
  },
  errors: { FailedOperation: "", "FailedOperation.GateIsOpen": "The gate is open." },
  examples: [
    {
      title: "Opening: two gates",
      method: "POST",
      request: { Force: 1, Names: ["a", "b, c"] },
      response: {
        GateSet: [{ Name: "a", Tags: [], Note: null, Width: 1.5 }],
        RequestId: "d4228b1a-8b3b-43d6-a8e7-272d158ff332",
      },
      erratum: "The documented answer is not JSON: a comma was missing.",
      documented: '{\n  "Response": {\n    "RequestId" "2024-01-01"\n  }\n}\n',
    },
  ],
};

const printed = `# yaml-language-server: $schema=../../schema/action.schema.json
action: OpenGates
description: Opens gates.
source: { url: https://example.com/doc/gate?lang=en&x=1, updated: 2024-02-03T04:05:06, lang: en }
rateLimit: 20
region: required
paging: { offset: Offset, limit: Limit }
stream: { optional: Stream }
dryRun: DryRun
readOnly: false
input:
  # review: The page says Yes and No.
  Force:
    type: Integer
    required: true
    description: >-
      Whether to open them at once, without waiting for those who are still on their way to the gate: read on.
    # review: Is 2 a value?
    values: { 0: Waits., 1: "Does not wait: see #2." }
  # review: From the example.
  Name: { type: String, default: "yes", example: "1.0" }
  Serial: { type: Integer, example: 9007199254740993, wide: true }
errors:
  FailedOperation: ""
  FailedOperation.GateIsOpen: The gate is open.
examples:
  - title: "Opening: two gates"
    method: POST
    request: { Force: 1, Names: [a, "b, c"] }
    response:
      GateSet: [{ Name: a, Tags: [], Note: null, Width: 1.5 }]
      RequestId: d4228b1a-8b3b-43d6-a8e7-272d158ff332
    erratum: "The documented answer is not JSON: a comma was missing."
    documented: |
      {
        "Response": {
          "RequestId" "2024-01-01"
        }
      }
`;

test("prints keys in the order of the language, short things on one line, long text folded, notes above their line", () => {
  const notes = [
    raiseDoubt("unclear-required", ["input", "Force"], "The page says\n  Yes and No."),
    raiseDoubt("unclear-required", ["input", "Force", "values", 2], "Is 2 a value?"),
    raiseDoubt("unclear-type", ["input", "Name", "type", "x"], "From the example."),
    { kind: "wrong-type" as const, level: "mistake" as const, path: ["input", "Force"], message: "no comment" },
  ];
  expect(printActionSpec(spec, notes)).toBe(printed);
});

test("prints a service and its types", () => {
  expect(
    printServiceSpec({ service: "gate", version: "2024-01-01", endpoint: "gate.tencentcloudapi.com", title: "云" }),
  ).toBe(
    `# yaml-language-server: $schema=../../schema/service.schema.json
service: gate
version: "2024-01-01"
title: 云
endpoint: gate.tencentcloudapi.com
`,
  );
  expect(printTypesSpec({})).toBe("# yaml-language-server: $schema=../../schema/types.schema.json\n{}\n");
  expect(
    printTypesSpec({ Gate: { members: { y: { type: "String" } }, description: "A gate." } }, [
      raiseDoubt("cut-page", [], "x"),
    ]),
  ).toBe(
    `# yaml-language-server: $schema=../../schema/types.schema.json
# review: x
Gate:
  description: A gate.
  members:
    "y": { type: String }
`,
  );
});

test("texts and lists of any length print", () => {
  const documented = "{ }\n".repeat(300_000);
  const request = { Ids: Array.from({ length: 300_000 }, (_, index) => `id-${index}`) };
  const example = { method: "POST" as const, request, documented };
  expect((load(printActionSpec({ action: "A", examples: [example] })) as ActionSpec).examples).toEqual([example]);
});

test("what is printed is what prettier would print", async () => {
  const wide = "门".repeat(45);
  const odd = printTypesSpec({
    Gate: { members: { A: { type: "String", description: wide }, B: { type: "String", example: `'"":` } } },
  });
  for (const text of [printed, odd]) {
    expect(await prettier.format(text, { parser: "yaml", printWidth: 120 })).toBe(text);
  }
});

const fragment = fc.constantFrom(
  ..."\n|\n\n|\r\n| |  |\t|:|: |#| #|-|- |---|...|'|\"|\\|{|}|[|]|,|*|&|!|%|@|`|?|? |>|||~|null|yes|0x1|1e3|.5|\u0000|\u0085|\u2028|\ufeff|\ud800|\udc00|é|云|🙂|<<|__proto__|constructor|a|Word|${x}|*/|`${".split(
    "|",
  ),
);
const text = fc.oneof(
  fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
  fc.lorem({ maxCount: 40 }),
  fc.array(fc.oneof(fragment, fc.lorem({ maxCount: 30 })), { maxLength: 6 }).map((parts) => parts.join(" ")),
);
const { value } = fc.letrec<{ value: SpecValue; leaf: SpecValue }>((tie) => ({
  leaf: fc.oneof(
    text,
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n }),
  ),
  value: fc.oneof(
    { depthSize: "small" },
    tie("leaf"),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(text, tie("value"), { maxKeys: 5 }),
  ),
}));
const record = fc.dictionary(text, value, { maxKeys: 6 }) as fc.Arbitrary<Record<string, SpecValue>>;

const action = fc.record(
  {
    action: text,
    description: text,
    deprecated: fc.oneof(text, fc.constant(true as const)),
    input: fc.dictionary(
      text,
      fc.record(
        { type: text, description: text, values: fc.dictionary(text, text), example: value, default: value },
        { requiredKeys: ["type"] },
      ),
    ),
    errors: fc.dictionary(text, text),
    examples: fc.array(
      fc.record(
        {
          title: text,
          method: fc.constantFrom("GET" as const, "POST" as const),
          request: record,
          response: record,
          documented: text,
        },
        { requiredKeys: ["method"] },
      ),
    ),
  },
  { requiredKeys: ["action"] },
) as fc.Arbitrary<ActionSpec>;

const place = fc.array(fc.oneof(text, fc.constantFrom("input", "examples", "errors", 0, 1, "request")));
const note = fc.tuple(place, text).map(([path, message]) => raiseDoubt("cut-page", path, message));

test("both readers of YAML give every printed specification back, notes or not", () => {
  fc.assert(
    fc.property(action, fc.array(note, { maxLength: 4 }), (given, notes) => {
      const yaml = printActionSpec(given, notes);
      expect(flatten(parse(yaml, { intAsBigInt: true }) as SpecValue)).toEqual(flatten(given as unknown as SpecValue));
      if (!hasBigInt(given as unknown as SpecValue)) {
        expect(flatten(load(yaml) as SpecValue)).toEqual(flatten(given as unknown as SpecValue));
      }
    }),
    { numRuns: 150 },
  );
});

/** A text for each place, so that a name such as `__proto__` and the kind of each number count too. */
function flatten(value: SpecValue): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : `${value}n`;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(flatten);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [`key ${name}`, flatten(item)]));
}

function hasBigInt(value: SpecValue): boolean {
  if (typeof value !== "object" || value === null) return typeof value === "bigint";
  return Object.values(value).some(hasBigInt);
}
