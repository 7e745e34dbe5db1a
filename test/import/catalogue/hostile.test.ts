import fc from "fast-check";
import { expect, test } from "vitest";
import { importService } from "../../../generator/import/catalogue/import-catalogue.ts";
import { groupSpecs } from "../../../generator/spec/units.ts";
import { validateUnit } from "../../../generator/spec/validate.ts";
import { gateRequest, makeApi, makeExamples } from "./gate.ts";

const api = JSON.parse(makeApi()) as unknown;
const output = '{"Response": {"TotalCount": 1, "GateSet": [{"GateId": "g", "Width": 1.5}], "RequestId": "r"}}';
const examples = JSON.parse(makeExamples([{ title: "All", input: gateRequest, output }])) as unknown;

/** Every place of a JSON value, from the outside in. */
function listPaths(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => listPaths(item, [...path, key]))];
}

function replaceAt(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? replaceAt(item, rest, replacement) : item));
  const entries = Object.entries(value as object).map(([name, item]) => [
    name,
    name === key ? replaceAt(item, rest, replacement) : item,
  ]);
  return Object.fromEntries(entries);
}

const words = fc.constantFrom(
  "Gate",
  "Object",
  "String",
  "__proto__",
  "constructor",
  "list",
  "object",
  "string",
  "uint64",
  "DescribeGatesRequest",
  "",
  "x: y",
  "服务",
  "a\nb",
  "types",
  "<p>",
  "Use Nothing.",
  "Valid values: 0: no; 1: yes.",
  "Default value: x. Value range: [9, 1]. Maximum: 99999999999999999999.",
  "null",
  "9007199254740993",
);
const replacement = fc.oneof(
  words,
  words,
  fc.jsonValue(),
  fc.constant([]),
  fc.constant({}),
  fc.boolean(),
  fc.integer(),
);
const change = (value: unknown): fc.Arbitrary<[string[], unknown]> =>
  fc.tuple(fc.constantFrom(...listPaths(value)), replacement);

test("whatever stands in a catalogue, the import ends, and what it writes is sound or told as a problem", () => {
  fc.assert(
    fc.property(
      fc.array(change(api), { minLength: 1, maxLength: 4 }),
      fc.array(change(examples), { maxLength: 2 }),
      (ofApi, ofExamples) => {
        const changed = ofApi.reduce(
          (value, [path, item]) => (hasPath(value, path) ? replaceAt(value, path, item) : value),
          api,
        );
        const others = ofExamples.reduce(
          (value, [path, item]) => (hasPath(value, path) ? replaceAt(value, path, item) : value),
          examples,
        );
        const { files, findings } = importService({
          file: "gate/v20240102/api.json",
          text: JSON.stringify(changed),
          examples: { file: "gate/v20240102/examples.json", text: JSON.stringify(others) },
        });
        if (files.size === 0) expect(findings.filter(({ level }) => level === "error")).not.toEqual([]);
        for (const unit of groupSpecs([...files].map(([path, text]) => ({ path, text }))).units) {
          expect(validateUnit(unit).problems).toEqual([]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

function hasPath(value: unknown, path: readonly string[]): boolean {
  return path.every((key) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
    return true;
  });
}
