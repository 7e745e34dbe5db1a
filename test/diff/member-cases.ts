/** Verdicts in one word each: wire, types, behaviour; `b` breaking, `c` compatible, `-` none. */
export type Letters = string;

/** A member before and after, and what its change does where it is sent and where it is received. */
export interface MemberCase {
  readonly before: string;
  readonly after: string;
  readonly kind: string;
  /** In a request; absent where a request cannot have it. */
  readonly sent?: Letters;
  /** In an answer; absent where an answer cannot have it. */
  readonly received?: Letters;
}

/** One row a rule, in both directions. */
export const MEMBER_CASES: readonly MemberCase[] = [
  // What it is of.
  row("type: String", "type: Integer", "type-changed", "bb-", "bb-"),
  row("type: String", "type: Array of String", "type-changed", "bb-", "bb-"),
  row("type: Integer", "type: Float", "type-changed", "c--", "b--"),
  row("type: Float", "type: Integer", "type-changed", "b--", "c--"),
  row("type: Timestamp", "type: String", "type-changed", "c--", "b--"),
  row("type: String", "type: Date", "type-changed", "b--", "c--"),
  row("type: Date", "type: Timestamp", "type-changed", "b--", "b--"),
  row("type: String", "type: Binary", "type-changed", "bb-", "bb-"),
  row("type: Same", "type: Twin", "type-changed", "-c-", "-c-"),
  row("type: Same", "type: More", "type-changed", "cc-", "cc-"),
  row("type: More", "type: Same", "type-changed", "bb-", "bb-"),
  row("type: Same", "type: Needy", "type-changed", "bb-", "cc-"),
  row("type: Tree", "type: Trunk", "type-changed", "-c-", "-c-"),
  row("type: Same", "type: Object", "type-changed", "cb-", "bb-"),
  row("type: Object", "type: Same", "type-changed", "bb-", "cb-"),
  // Whether it is there.
  row("type: String", "type: String, required: true", "required-added", "bb-"),
  row("type: String, required: true", "type: String", "required-removed", "cc-"),
  row("type: String", "type: String, mayBeAbsent: true", "mayBeAbsent-added", undefined, "bb-"),
  row("type: String, mayBeAbsent: true", "type: String", "mayBeAbsent-removed", undefined, "cc-"),
  row("type: String", "type: String, nullable: true", "nullable-added", "cc-", "bb-"),
  row("type: String, nullable: true", "type: String", "nullable-removed", "bb-", "cc-"),
  // Values.
  row("type: String", "type: String, values: { A: a }", "values-added", "bb-", "c--"),
  row("type: String", "type: String, values: { A: a }, open: true", "values-added", "c--", "c--"),
  row("type: Boolean", "type: Boolean, values: { true: t, false: f }", "values-added", "c--", "c--"),
  row("type: String, values: { A: a }", "type: String", "values-removed", "cc-", "b--"),
  row("type: String, values: { A: a }", "type: String, values: { A: a, B: b }", "value-added", "cc-", "b--"),
  row("type: String, values: { A: a, B: b }", "type: String, values: { A: a }", "value-removed", "bb-", "c--"),
  row("type: Integer, values: { 0: a, 1: b }", "type: Integer, values: { 0: a }", "value-removed", "bb-", "c--"),
  row("type: String, values: { A: a }", "type: String, values: { A: b }", "value-changed", "---", "---"),
  row(
    "type: String, open: true, values: { A: a }",
    "type: String, open: true, values: { A: a, B: b }",
    "value-added",
    "c--",
    "c--",
  ),
  row(
    "type: String, open: true, values: { A: a, B: b }",
    "type: String, open: true, values: { A: a }",
    "value-removed",
    "b--",
    "c--",
  ),
  row(
    "type: String, values: { A: a }",
    "type: String, open: true, values: { A: a, B: b }",
    "value-added",
    "c--",
    "c--",
  ),
  row(
    "type: String, open: true, values: { A: a }",
    "type: String, values: { A: a, B: b }",
    "value-added",
    "cc-",
    "c--",
  ),
  row("type: String, values: { A: a }", "type: String, values: { A: a }, open: true", "open-added", "cc-", "b--"),
  row("type: String, values: { A: a }, open: true", "type: String, values: { A: a }", "open-removed", "bb-", "c--"),
  // Limits.
  row("type: Integer", "type: Integer, minimum: 1", "minimum-added", "b--", "c--"),
  row("type: Integer, minimum: 1", "type: Integer, minimum: 2", "minimum-changed", "b--", "c--"),
  row("type: Integer, minimum: 2", "type: Integer, minimum: 1", "minimum-changed", "c--", "b--"),
  row("type: Integer, minimum: 1", "type: Integer", "minimum-removed", "c--", "b--"),
  row("type: Integer", "type: Integer, maximum: 9", "maximum-added", "b--", "c--"),
  row("type: Integer, maximum: 9", "type: Integer, maximum: 8", "maximum-changed", "b--", "c--"),
  row("type: Integer, maximum: 8", "type: Integer, maximum: 9", "maximum-changed", "c--", "b--"),
  row("type: Integer, maximum: 8", "type: Integer", "maximum-removed", "c--", "b--"),
  row("type: String, minLength: 1", "type: String, minLength: 2", "minLength-changed", "b--", "c--"),
  row("type: String, minLength: 2", "type: String, minLength: 1", "minLength-changed", "c--", "b--"),
  row("type: String, maxLength: 9", "type: String, maxLength: 8", "maxLength-changed", "b--", "c--"),
  row("type: String, maxLength: 8", "type: String, maxLength: 9", "maxLength-changed", "c--", "b--"),
  row("type: String", 'type: String, pattern: "^a"', "pattern-added", "b--", "c--"),
  row('type: String, pattern: "^a"', 'type: String, pattern: "^b"', "pattern-changed", "b--", "b--"),
  row('type: String, pattern: "^a"', "type: String", "pattern-removed", "c--", "b--"),
  // What the client makes of it.
  row("type: Integer", "type: Integer, default: 1", "default-added", "--c", "---"),
  row("type: Integer, default: 1", "type: Integer, default: 2", "default-changed", "--b", "---"),
  row("type: Integer, default: 1", "type: Integer", "default-removed", "--b", "---"),
  row("type: Boolean, default: true", "type: Boolean, default: false", "default-changed", "--b", "---"),
  row("type: String", "type: String, idempotencyToken: true", "idempotencyToken-added", "--c"),
  row("type: String, idempotencyToken: true", "type: String", "idempotencyToken-removed", "--b"),
  row(
    "type: String, required: true",
    "type: String, required: true, idempotencyToken: true",
    "idempotencyToken-added",
    "-cc",
  ),
  row(
    "type: String, required: true, idempotencyToken: true",
    "type: String, required: true",
    "idempotencyToken-removed",
    "-bb",
  ),
  row("type: String", "type: String, sensitive: true", "sensitive-added", "--c", "--c"),
  row("type: String, sensitive: true", "type: String", "sensitive-removed", "--b", "--b"),
  row("type: Integer", "type: Integer, wide: true", "wide-added", "-c-", "-bc"),
  row("type: Integer, wide: true", "type: Integer", "wide-removed", "-b-", "-cb"),
  // What is said of it.
  row("type: String", "type: String, deprecated: true", "deprecated-added", "-c-", "-c-"),
  row("type: String", "type: String, description: Text.", "description-added", "---", "---"),
  row("type: String, description: Text.", "type: String, description: Word.", "description-changed", "---", "---"),
  row("type: String", "type: String, example: a", "example-added", "---", "---"),
  row("type: String", "type: String, erratum: Reason.", "erratum-added", "---", "---"),
];

function row(before: string, after: string, kind: string, sent: Letters | undefined, received?: Letters): MemberCase {
  return { before, after, kind, ...(sent !== undefined && { sent }), ...(received !== undefined && { received }) };
}
