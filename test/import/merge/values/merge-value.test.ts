import { expect, test } from "vitest";
import { load } from "js-yaml";
import type { MergePolicy, MergeRun } from "../../../../generator/import/merge/values/merge-run.ts";
import { mergeValue } from "../../../../generator/import/merge/values/merge-value.ts";
import {
  ACTION_SHAPE,
  type MapShape,
  PAGE_SHAPE,
  SOME_TYPES_SHAPE,
  TYPES_SHAPE,
} from "../../../../generator/import/merge/values/spec-shape.ts";
import type { Value } from "../../../../generator/import/merge/values/versions.ts";

interface Case {
  readonly shape?: MapShape;
  readonly current: string;
  readonly next: string;
  readonly base?: string;
  readonly other?: string;
  readonly policy?: Partial<MergePolicy>;
  readonly open?: MergeRun["open"];
  readonly want: string;
  /** What is open afterwards: `conflict input.A.type`, `removal member input.A`, `other rateLimit`. */
  readonly left?: readonly string[];
  /** What is remembered of the source; where absent, what it says now. */
  readonly base2?: string;
}

const A = "input: { A: { type: String } }";
const EXAMPLE = "{ title: T, method: POST, request: { A: x } }";

const table: Record<string, Case> = {
  "what only the source changed": {
    current: "rateLimit: 1",
    base: "rateLimit: 1",
    next: "rateLimit: 2",
    want: "rateLimit: 2",
  },
  "what only we changed": { current: "rateLimit: 7", base: "rateLimit: 1", next: "rateLimit: 1", want: "rateLimit: 7" },
  "what both changed alike": {
    current: "rateLimit: 2",
    base: "rateLimit: 1",
    next: "rateLimit: 2",
    want: "rateLimit: 2",
  },
  "what both changed": {
    current: "rateLimit: 7",
    base: "rateLimit: 1",
    next: "rateLimit: 2",
    want: "rateLimit: 7",
    left: ["conflict rateLimit"],
    base2: "rateLimit: 1",
  },
  "a conflict that ours ends": {
    current: "rateLimit: 7",
    base: "rateLimit: 1",
    next: "rateLimit: 2",
    policy: { winner: "ours" },
    want: "rateLimit: 7",
  },
  "a conflict that theirs ends": {
    current: "rateLimit: 7",
    base: "rateLimit: 1",
    next: "rateLimit: 2",
    policy: { winner: "theirs" },
    want: "rateLimit: 2",
  },
  "a conflict that an edit ended": {
    current: "rateLimit: 8",
    base: "rateLimit: 1",
    next: "rateLimit: 2",
    open: [{ file: "f", path: ["rateLimit"], ours: 7, theirs: 2, base: 1 }],
    want: "rateLimit: 8",
  },
  "a conflict that nobody looked at": {
    current: "rateLimit: 7",
    base: "rateLimit: 1",
    next: "rateLimit: 2",
    open: [{ file: "f", path: ["rateLimit"], ours: 7, theirs: 2, base: 1 }],
    want: "rateLimit: 7",
    left: ["conflict rateLimit"],
    base2: "rateLimit: 1",
  },
  "an edit that met another question": {
    current: "rateLimit: 8",
    base: "rateLimit: 1",
    next: "rateLimit: 3",
    open: [{ file: "f", path: ["rateLimit"], ours: 7, theirs: 2, base: 1 }],
    want: "rateLimit: 8",
    left: ["conflict rateLimit"],
    base2: "rateLimit: 1",
  },
  "a file that no import wrote": {
    current: "{ region: required, rateLimit: 7 }",
    next: "{ rateLimit: 2, title: Theirs }",
    want: "{ region: required, rateLimit: 7, title: Theirs }",
    left: ["conflict rateLimit"],
    base2: "title: Theirs",
  },
  "prose by hand, which no source overwrites": {
    current: "description: Ours.",
    base: "description: Old.",
    next: "description: New.",
    want: "description: Ours.",
  },
  "prose by hand where no import was": {
    current: "description: Ours.",
    next: "description: New.",
    want: "description: Ours.",
  },
  "prose that nobody touched": {
    current: "description: Old.",
    base: "description: Old.",
    next: "description: New.",
    want: "description: New.",
  },
  "an empty text": {
    current: 'errors: { E: "" }',
    next: "errors: { E: It failed. }",
    want: "errors: { E: It failed. }",
  },
  "an empty text of the source": {
    current: "errors: { E: It failed. }",
    base: "errors: { E: It failed. }",
    next: 'errors: { E: "" }',
    want: "errors: { E: It failed. }",
  },
  "what the source does not speak of": {
    current: "{ rateLimit: 1, region: required, errors: { E: e } }",
    base: "{ rateLimit: 1, region: required, errors: { E: e } }",
    next: "action: X",
    want: "{ action: X, rateLimit: 1, region: required, errors: { E: e } }",
    base2: "{ action: X, rateLimit: 1, region: required, errors: { E: e } }",
  },
  "a fact of a member that the source takes back": {
    current: "input: { A: { type: String, nullable: true } }",
    base: "input: { A: { type: String, nullable: true } }",
    next: A,
    want: A,
  },
  "a fact that only another source says": {
    current: "input: { A: { type: String, nullable: true } }",
    base: "input: { A: { type: String, nullable: true } }",
    next: A,
    other: "input: { A: { type: String, nullable: true } }",
    want: "input: { A: { type: String, nullable: true } }",
  },
  "a fact by hand that the source never had": {
    current: "input: { A: { type: String, maxLength: 5 } }",
    base: A,
    next: A,
    want: "input: { A: { type: String, maxLength: 5 } }",
  },
  "a fact that two sources say differently": {
    current: "rateLimit: 1",
    other: "rateLimit: 1",
    next: "rateLimit: 2",
    want: "rateLimit: 1",
    left: ["other rateLimit"],
  },
  "a member that the source has now": {
    current: "input: { A: { type: String }, C: { type: String } }",
    base: "input: { A: { type: String }, C: { type: String } }",
    next: "input: { A: { type: String }, B: { type: Integer }, C: { type: String } }",
    want: "input: { A: { type: String }, B: { type: Integer }, C: { type: String } }",
  },
  "a member that was taken out by hand": { current: "input: {}", base: A, next: A, want: "input: {}" },
  "a member that was taken out by hand, and that the source changed": {
    current: "input: {}",
    base: A,
    next: "input: { A: { type: Float } }",
    want: "input: {}",
    left: ["conflict input.A"],
    base2: A,
  },
  "a member that was taken out by hand, and that the source reworded": {
    current: "input: {}",
    base: A,
    next: "input: { A: { type: String, description: New. } }",
    want: "input: {}",
  },
  "a member that another source had and somebody took out": {
    current: "input: {}",
    other: A,
    next: A,
    want: "input: {}",
  },
  "a member that the source has no more": {
    current: A,
    base: A,
    next: "input: {}",
    want: A,
    left: ["removal member input.A"],
    base2: A,
  },
  "a member whose removal is accepted": {
    current: A,
    base: A,
    next: "input: {}",
    policy: { acceptsRemovals: true },
    want: "input: {}",
    left: ["removed member input.A"],
    base2: "{ input: {} }",
  },
  "a member that is kept for good": {
    current: A,
    base: A,
    next: "input: {}",
    policy: { winner: "ours" },
    want: A,
    base2: "input: {}",
  },
  "a member that another source has": { current: A, base: A, next: "input: {}", other: A, want: A },
  "a member that was reworded by hand and goes": {
    current: "input: { A: { type: String, description: Ours. } }",
    base: A,
    next: "input: {}",
    policy: { acceptsRemovals: true },
    want: "input: {}",
    left: ["removed member input.A"],
  },
  "a member that was changed by hand and goes": {
    current: "input: { A: { type: String, maxLength: 5 } }",
    base: A,
    next: "input: {}",
    policy: { acceptsRemovals: true },
    want: "input: { A: { type: String, maxLength: 5 } }",
    left: ["conflict input.A"],
    base2: A,
  },
  "a catalogue's action that has no input any more": {
    current: A,
    base: A,
    next: "action: X",
    want: `{ action: X, ${A} }`,
    left: ["removal member input.A"],
    base2: `{ action: X, ${A} }`,
  },
  "a page that lacks the table of input": {
    shape: PAGE_SHAPE,
    current: A,
    base: A,
    next: "action: X",
    want: `{ action: X, ${A} }`,
    base2: `{ action: X, ${A} }`,
  },
  "a code that the source has no more": {
    current: "errors: { E: e, F: f }",
    base: "errors: { E: e, F: f }",
    next: "errors: { F: f }",
    want: "errors: { E: e, F: f }",
    left: ["removal code errors.E"],
    base2: "errors: { F: f, E: e }",
  },
  "a type that the catalogue has no more": {
    shape: TYPES_SHAPE,
    current: "T: { members: {} }",
    base: "T: { members: {} }",
    next: "{}",
    want: "T: { members: {} }",
    left: ["removal type T"],
    base2: "T: { members: {} }",
  },
  "a type that other pages describe": {
    shape: SOME_TYPES_SHAPE,
    current: "T: { members: {} }",
    base: "T: { members: {} }",
    next: "U: { members: {} }",
    want: "{ U: { members: {} }, T: { members: {} } }",
    base2: "{ U: { members: {} }, T: { members: {} } }",
  },
  "the last member of a type": {
    shape: TYPES_SHAPE,
    current: "T: { members: { A: { type: String } } }",
    base: "T: { members: { A: { type: String } } }",
    next: "T: { members: {} }",
    policy: { acceptsRemovals: true },
    want: "T: { members: {} }",
    left: ["removed member T.members.A"],
  },
  "values that the source lists now": {
    current: "input: { A: { type: String, values: { a: Ours. } } }",
    base: "input: { A: { type: String, values: { a: A. } } }",
    next: "input: { A: { type: String, values: { a: A., b: B. } } }",
    want: "input: { A: { type: String, values: { a: Ours., b: B. } } }",
  },
  "a list that somebody closed by hand": {
    current: "input: { A: { type: String, values: { a: A. } } }",
    next: "input: { A: { type: String, values: { a: A. }, open: true } }",
    want: "input: { A: { type: String, values: { a: A. } } }",
  },
  "an open list of more values": {
    current: "input: { A: { type: String, values: { a: A. } } }",
    next: "input: { A: { type: String, values: { b: B. }, open: true } }",
    want: "input: { A: { type: String, values: { b: B., a: A. }, open: true } }",
  },
  "values that the source lists no more": {
    current: "input: { A: { type: String, values: { a: A. }, open: true } }",
    base: "input: { A: { type: String, values: { a: A. }, open: true } }",
    next: A,
    want: A,
  },
  "deprecated in more words": { current: "deprecated: Use B.", next: "deprecated: true", want: "deprecated: Use B." },
  "where it is from": {
    current: "source: { url: https://a.example, updated: 2020-01-01, lang: en }",
    next: "source: { updated: 2021-01-01, lang: en }",
    want: "source: { url: https://a.example, updated: 2021-01-01, lang: en }",
  },
  "an example under another title": {
    current: `examples: [{ title: Ours, method: POST, request: { A: x } }]`,
    base: `examples: [${EXAMPLE}]`,
    next: `examples: [${EXAMPLE}]`,
    want: `examples: [{ title: Ours, method: POST, request: { A: x } }]`,
  },
  "an example that shows something else now": {
    current: `examples: [${EXAMPLE}]`,
    base: `examples: [${EXAMPLE}]`,
    next: "examples: [{ title: T, method: POST, request: { A: z } }]",
    want: "examples: [{ title: T, method: POST, request: { A: z } }]",
  },
  "an example that both changed": {
    current: "examples: [{ title: T, method: POST, request: { A: ours } }]",
    base: `examples: [${EXAMPLE}]`,
    next: "examples: [{ title: T, method: POST, request: { A: z } }]",
    want: "examples: [{ title: T, method: POST, request: { A: ours } }]",
    left: ["conflict examples[0]"],
    base2: `examples: [${EXAMPLE}]`,
  },
  "an example that was taken out by hand": {
    current: "examples: []",
    base: `examples: [${EXAMPLE}]`,
    next: `examples: [${EXAMPLE}]`,
    want: "examples: []",
  },
  "an example that the source has no more": {
    current: `examples: [${EXAMPLE}]`,
    base: `examples: [${EXAMPLE}]`,
    next: "examples: []",
    want: `examples: [${EXAMPLE}]`,
    left: ["removal example examples[0]"],
    base2: `examples: [${EXAMPLE}]`,
  },
  "one more example": {
    current: `examples: [${EXAMPLE}]`,
    base: `examples: [${EXAMPLE}]`,
    next: `examples: [${EXAMPLE}, { title: U, method: POST, request: {} }]`,
    want: `examples: [${EXAMPLE}, { title: U, method: POST, request: {} }]`,
  },
};

test.each(Object.entries(table))("%s", (_, given) => {
  const read = (text: string | undefined): Value => (text === undefined ? undefined : (load(text) as Value));
  const { shape = ACTION_SHAPE, policy, open = [], left = [] } = given;
  const run: MergeRun = {
    file: "f",
    policy: { acceptsRemovals: false, ...policy },
    open,
    conflicts: [],
    removals: [],
    disagreements: [],
  };
  const next = read(given.next);
  const others = given.other === undefined ? [] : [read(given.other)];
  const merged = mergeValue(shape, { current: read(given.current), base: read(given.base), next, others }, [], run);
  expect(JSON.stringify(merged.value)).toBe(JSON.stringify(read(given.want)));
  const place = (path: MergeRun["conflicts"][number]["path"]): string =>
    path
      .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
      .join("")
      .slice(1);
  expect([
    ...run.conflicts.map(({ path }) => `conflict ${place(path)}`),
    ...run.removals.map(({ kind, path, isAccepted }) => `${isAccepted ? "removed" : "removal"} ${kind} ${place(path)}`),
    ...run.disagreements.map(({ path }) => `other ${place(path)}`),
  ]).toEqual(left);
  expect(merged.base).toEqual(read(given.base2) ?? next);
});
