import { expect, test } from "vitest";
import { packBase, unpackBase } from "../../../generator/import/merge/import-base.ts";
import { mergeSpec } from "../../../generator/import/merge/merge-spec.ts";

const base = `action: OpenGates
input:
  GateIds:
    type: Array of String
    required: true
  Force:
    type: Integer
    required: true
`;
const edited = base.replace("    type: Integer\n", "    type: Integer\n    description: Ours.\n");
const changed = base.replace("Array of String\n    required: true", "Array of String");

const table: [title: string, input: Parameters<typeof mergeSpec>[0], outcome: ReturnType<typeof mergeSpec>][] = [
  ["a new file", { current: undefined, base, next: base, isForced: false }, { kind: "new", text: base }],
  ["nothing changed", { current: base, base: undefined, next: base, isForced: false }, { kind: "same" }],
  [
    "only the source changed",
    { current: base, base, next: changed, isForced: false },
    { kind: "updated", text: changed },
  ],
  ["only we changed", { current: edited, base, next: base, isForced: false }, { kind: "kept" }],
  [
    "both changed, in different members",
    { current: edited, base, next: changed, isForced: false },
    { kind: "merged", text: edited.replace("Array of String\n    required: true", "Array of String") },
  ],
  [
    "both changed the same line",
    { current: base.replace("Integer", "String"), base, next: base.replace("Integer", "Float"), isForced: false },
    { kind: "conflict", lines: [7], reason: "both sides changed it" },
  ],
  [
    "both added a member of one name in different places",
    {
      current: base.replace("  GateIds:", "  Name: { type: String }\n  GateIds:"),
      base,
      next: `${base}  Name: { type: Float }\n`,
      isForced: false,
    },
    { kind: "conflict", lines: [1], reason: "both sides changed it" },
  ],
  [
    "a file that no import wrote",
    { current: edited, base: undefined, next: base, isForced: false },
    { kind: "conflict", lines: [8], reason: "it was not written by an import" },
  ],
  ["force", { current: edited, base: undefined, next: base, isForced: true }, { kind: "overwritten", text: base }],
];

test.each(table)("%s", (_, input, outcome) => {
  expect(mergeSpec(input)).toEqual(outcome);
});

test("long files of many equal lines merge as well", () => {
  const lines = Array.from(
    { length: 9000 },
    (_, index) => ["    required: true", "    type: String", `  M${index}:`][index % 3],
  );
  const long = ["input:", ...lines.slice(2)].join("\n");
  const ours = long.replace("  M5000:", "  # ours\n  M5000:");
  const theirs = long.replace("  M50:\n    required: true", "  M50:");
  expect(mergeSpec({ current: ours, base: long, next: theirs, isForced: false })).toEqual({
    kind: "merged",
    text: ours.replace("  M50:\n    required: true", "  M50:"),
  });
});

test("a base packs to the same bytes whatever its order, and a damaged one counts as none", () => {
  const packed = packBase(
    new Map([
      ["b.yaml", "2"],
      ["a.yaml", "1"],
    ]),
  );
  expect(
    packBase(
      new Map([
        ["a.yaml", "1"],
        ["b.yaml", "2"],
      ]),
    ).equals(packed),
  ).toBe(true);
  expect([...unpackBase(packed)]).toEqual([
    ["a.yaml", "1"],
    ["b.yaml", "2"],
  ]);
  expect([...unpackBase(packed.subarray(0, 10))]).toEqual([]);
  expect([...unpackBase(Buffer.from("no gzip"))]).toEqual([]);
});
