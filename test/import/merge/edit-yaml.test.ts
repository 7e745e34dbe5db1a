import fc from "fast-check";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { raiseDoubt } from "../../../generator/import/finding.ts";
import { editYaml } from "../../../generator/import/merge/edit-yaml.ts";
import { printYaml } from "../../../generator/import/print/print-yaml.ts";
import type { SpecValue } from "../../../generator/spec/spec.ts";

type Map = Record<string, SpecValue>;

const hand = `# mine
action: X   # the action

# what goes in
input:
    # four spaces
    A: {type: String,   required: true} # tight
    B:
        type: Integer

        description: >
            Two
            lines.
    # about C
    C: { type: String }
output: {}
errors:
  E: e
# the end
`;

function edit(text: string, change: (value: Map) => void): string {
  const before = load(text) as Map;
  const after = structuredClone(before);
  change(after);
  return editYaml({ text, before, after, findings: [], mayFlow: (path) => path.length > 1 });
}

const at = (value: Map, ...path: string[]): Map => path.reduce((map, key) => map[key] as Map, value);

const table: Record<string, [change: (value: Map) => void, from: string, to: string]> = {
  nothing: [() => {}, "", ""],
  "a fact in a block": [
    (v) => (at(v, "input", "B")["type"] = "Float"),
    "        type: Integer\n",
    "        type: Float\n",
  ],
  "an entry on one line": [
    (v) => (at(v, "input", "C")["required"] = true),
    "    C: { type: String }\n",
    "    C: { type: String, required: true }\n",
  ],
  "a new entry at its place": [
    (v) => {
      const { A, ...rest } = at(v, "input");
      v["input"] = { A: A as SpecValue, New: { type: "Date" }, ...rest };
    },
    "    B:\n",
    "    New: { type: Date }\n    B:\n",
  ],
  "an entry that goes": [(v) => delete at(v, "input")["C"], "    C: { type: String }\n", ""],
  "an empty map that is filled": [
    (v) => (v["output"] = { R: { type: "Date" } }),
    "output: {}\n",
    "output:\n  R: { type: Date }\n",
  ],
  "a new section behind the last one": [
    (v) => (v["paging"] = { page: "A" }),
    "  E: e\n",
    "  E: e\npaging:\n  page: A\n",
  ],
};

test.each(Object.entries(table))("%s", (_, [change, from, to]) => {
  expect(edit(hand, change)).toBe(hand.replace(from, to));
  const windows = hand.replaceAll("\n", "\r\n");
  expect(edit(windows, change)).toBe(hand.replace(from, to).replaceAll("\n", "\r\n"));
});

test("remarks come with the entry that they are about, once, and go with it", () => {
  const before = { input: { A: { type: "String" } } };
  const after = { input: { A: { type: "Float" }, B: { type: "String" } } };
  const findings = [raiseDoubt("unclear-type", ["input", "A"], "a"), raiseDoubt("unclear-type", ["input", "B"], "b")];
  const mayFlow = (path: readonly unknown[]): boolean => path.length > 1;
  const text = "input:\n  # review: a\n  A: { type: String }\n";
  const edited = editYaml({ text, before, after, findings, mayFlow });
  expect(edited).toBe("input:\n  # review: a\n  A: { type: Float }\n  # review: b\n  B: { type: String }\n");
  expect(editYaml({ text: edited, before: after, after: before, findings: [], mayFlow })).toBe(text);
});

test("the head of a file stays at its head, and what is right above an entry stays with it", () => {
  const after = { N0: 1, A: 2 };
  const change = (text: string): string =>
    editYaml({ text, before: { A: 2 }, after, findings: [], mayFlow: () => false });
  expect(change("# schema\nA: 2\n")).toBe("# schema\nN0: 1\nA: 2\n");
  expect(change("# schema\n\n# about A\nA: 2\n")).toBe("# schema\n\nN0: 1\n# about A\nA: 2\n");
});

test("a file that is a map on one line, or empty of entries, keeps the comment above", () => {
  const after = { A: { members: {} } };
  const edited = editYaml({ text: "# mine\n{}\n", before: {}, after, findings: [], mayFlow: () => false });
  expect(edited).toBe("# mine\nA:\n  members: {}\n");
});

const key = fc.constantFrom("A", "B", "C", "a b", "0", "yes", "__proto__", "ß", "x:y");
const scalar = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant("# no\n a\n"),
);
const value = fc.letrec<{ any: SpecValue; map: Map }>((tie) => ({
  any: fc.oneof({ depthSize: "small" }, scalar, fc.array(tie("any"), { maxLength: 3 }), tie("map")),
  map: fc.array(fc.tuple(key, tie("any")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
}));

test("whatever changes, the file says the new value, and nothing is touched where nothing changes", () => {
  fc.assert(
    fc.property(value.map, value.map, fc.boolean(), (before, after, isFlow) => {
      const text = printYaml(before, [], () => isFlow);
      const given = Object.keys(before).length === 0 ? "{}\n" : text;
      expect(editYaml({ text: given, before, after: before, findings: [], mayFlow: () => isFlow })).toBe(given);
      const edited = editYaml({ text: given, before, after, findings: [], mayFlow: () => isFlow });
      expect(load(edited)).toEqual(after);
    }),
    { numRuns: 500 },
  );
});
