/** What a kind of problem means, and how to mend it. */
export interface ProblemKind {
  readonly meaning: string;
  readonly fix: string;
}

/** Every kind of problem that the input can have; the list in specs/README.md is generated from this table. */
export const PROBLEM_CODES = {
  "yaml-syntax": {
    meaning: "The file is not valid YAML.",
    fix: "Mend the syntax at the place shown; quote text that begins with a special character or holds `: `.",
  },
  "duplicate-name": {
    meaning: "A name stands twice in one mapping.",
    fix: "Keep one of the two entries.",
  },
  "yaml-alias": {
    meaning: "The file uses a YAML anchor, alias or tag.",
    fix: "Write the value out; specifications are plain data.",
  },
  "unexpected-file": {
    meaning: "A file does not stand where the layout of specs/ puts it.",
    fix: "Use specs/<service>/<version>/<Action>.yaml, with service.yaml and types.yaml beside it.",
  },
  "missing-file": {
    meaning: "A file that the others need is not there.",
    fix: "Add the file named in the message.",
  },
  "unknown-key": {
    meaning: "The specification language has no such key.",
    fix: "Correct the spelling, or remove the key.",
  },
  "missing-key": {
    meaning: "A key that must be there is missing.",
    fix: "Add the key named in the message.",
  },
  "wrong-shape": {
    meaning: "A value is not of the shape that its key asks for.",
    fix: "Write the value as the message says.",
  },
  "invalid-name": {
    meaning: "A name or code is not of the form that names and codes have.",
    fix: "Write it exactly as the page does; codes are `Family` or `Family.Detail`.",
  },
  "unquoted-version": {
    meaning: "A version is not quoted, so that other YAML tools read it as a date.",
    fix: 'Write it in quotes: version: "2018-05-29".',
  },
  "default-version": {
    meaning: "A service has several versions, and it is not said, or said twice, which of them its short path means.",
    fix: "Write `default: true` in the service.yaml of exactly one version: most people want the one with most actions.",
  },
  "wrong-folder": {
    meaning: "A file's content and its path do not agree.",
    fix: "Move the file, or correct the name in it.",
  },
  "unknown-type": {
    meaning: "A member's type is neither one of documentation's own nor a data type of the service.",
    fix: "Correct the spelling, or describe the type in types.yaml.",
  },
  "wrong-flag": {
    meaning: "A key does not go with the member's type or place.",
    fix: "Remove the key, or correct the type.",
  },
  "wrong-value": {
    meaning: "An entry of values, a default or an example is not of the member's type.",
    fix: "Write the value as the type asks, or correct the type.",
  },
  "unknown-replacement": {
    meaning: "A deprecated member names a replacement that does not exist.",
    fix: "Name a member that stands beside it.",
  },
  "unknown-member": {
    meaning: "A key refers to a member that does not exist.",
    fix: "Name a member of the action's input or output.",
  },
  "example-mismatch": {
    meaning: "An example does not fit the members of its own action.",
    fix: "Correct the example or the members; where the page itself is wrong, add an `erratum` that says so.",
  },
  "erratum-missing": {
    meaning: "An example keeps a page's own text, or lacks its request, without an erratum that says why.",
    fix: "Add `erratum`: what is wrong on the page, what was corrected, and why.",
  },
  "expired-suppression": {
    meaning: "A change is suppressed until a day that is past.",
    fix: "Remove the entry, or think about the change again and give it a later day.",
  },
} as const satisfies Record<string, ProblemKind>;

/** The name of a kind of problem: `unknown-type`. */
export type ProblemCode = keyof typeof PROBLEM_CODES;
