/** What a source can have wrong: kind -> how the summary counts it. */
export const DEFECT_KINDS = {
  "not-json": "examples are not JSON",
  "event-stream": "answers are streams of events",
  "no-request": "examples show no request that can be read",
  "second-request": "requests are shown twice, in a URL and in a body",
  "other-action": "examples call another action",
  "error-answer": "answers are errors",
  "no-wrapper": "answers lack the outer Response",
  "nested-response": "answers nest Response in Response",
  "no-request-id": "answers have no RequestId",
  "common-parameter": "requests carry common parameters in the body",
  "other-case": "names are spelt in other case",
  "wrong-type": "values are of another type",
  "quoted-value": "values of a query stand in quotation marks",
  "no-index": "lists are written without an index",
  "unknown-member": "members do not exist",
  "missing-member": "members are missing",
  null: "nulls stand where none may",
  "not-a-value": "values are not among those enumerated",
  "out-of-range": "values are out of range",
  pattern: "values do not match their pattern",
  "unknown-type": "types do not exist",
  "unused-type": "types are used by nothing",
  "duplicate-name": "names stand twice",
  "bad-name": "names cannot be used",
  "bad-example": "example values of members are not of their type",
  "unknown-field": "fields are not known",
} as const;

export type DefectKind = keyof typeof DEFECT_KINDS;

/** One mistake of a page or catalogue: data for the report, whether it could be repaired or not. */
export interface Defect {
  readonly kind: DefectKind;
  /** The page or file. */
  readonly file?: string;
  readonly action?: string;
  /** Title of the example, or `example 2` where it has none. */
  readonly example?: string;
  /** From the example or file inwards: `request.Filters[0].Name`. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** What the specification says now; absent where nothing was changed. */
  readonly repaired?: string;
}

/** The report that `--report FILE` writes: counts by kind, then each defect. */
export function printReport(defects: readonly Defect[]): string {
  return `${JSON.stringify({ counts: countDefects(defects), defects }, null, 2)}\n`;
}

/** How many there are of each kind, commonest first, and how many of them were repaired. */
export function countDefects(
  defects: readonly Defect[],
): Partial<Record<DefectKind, { found: number; repaired: number }>> {
  const counts = new Map<DefectKind, { found: number; repaired: number }>();
  for (const { kind, repaired } of defects) {
    const count = counts.get(kind) ?? { found: 0, repaired: 0 };
    count.found++;
    if (repaired !== undefined) count.repaired++;
    counts.set(kind, count);
  }
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y.found - x.found || (a < b ? -1 : 1)));
}

/** The counts in words, a line a kind: `  12 examples are not JSON (11 repaired)`. */
export function summariseDefects(defects: readonly Defect[]): string[] {
  const counts = Object.entries(countDefects(defects));
  const width = Math.max(0, ...counts.map(([, { found }]) => String(found).length));
  return counts.map(([kind, { found, repaired }]) => {
    const note = repaired === 0 ? "" : ` (${repaired === found ? "all" : repaired} repaired)`;
    return `  ${String(found).padStart(width)} ${DEFECT_KINDS[kind as DefectKind]}${note}`;
  });
}

/** A place inside a value, as the report writes it: `response.Items[0].Name`. */
export function printPath(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index > 0 ? `.${step}` : step)).join("");
}
