/** What a source can have wrong: kind -> what the summary counts. */
export const DEFECT_KINDS = {
  "not-json": "examples that are not JSON",
  "event-stream": "answers that are streams of events",
  "no-request": "examples without a request that can be read",
  "second-request": "requests shown twice, in a URL and in a body",
  "other-action": "requests that call another action",
  "stray-example": "examples of actions that do not exist",
  "error-answer": "answers that are errors",
  "no-wrapper": "answers without the outer Response",
  "nested-response": "answers with Response in Response",
  "no-request-id": "answers without RequestId",
  "common-parameter": "common parameters in bodies of requests",
  "other-case": "names in other case than in the table",
  "wrong-type": "values of another type",
  "quoted-value": "values in quotation marks in a query",
  "no-index": "lists without an index in a query",
  "unknown-member": "members that do not exist",
  "missing-member": "members that are missing",
  null: "nulls where none may be",
  "not-a-value": "values that are not enumerated",
  "out-of-range": "values out of range",
  pattern: "values that do not match their pattern",
  "unknown-type": "types that do not exist",
  "unused-type": "types that nothing uses",
  "duplicate-name": "names that stand twice",
  "bad-name": "names that cannot be used",
  "bad-example": "example values of members that are of another type",
  "unknown-field": "fields that are not known",
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
  return Object.fromEntries([...counts].toSorted(([a, x], [b, y]) => y.found - x.found || (a < b ? -1 : 1)));
}

/** The counts as a table, a line a kind: `  examples that are not JSON   12   11 repaired`. */
export function summariseDefects(defects: readonly Defect[]): string[] {
  const counts = Object.entries(countDefects(defects)) as [DefectKind, { found: number; repaired: number }][];
  const width = Math.max(0, ...counts.map(([kind]) => DEFECT_KINDS[kind].length));
  return counts.map(([kind, { found, repaired }]) => {
    const note = repaired === 0 ? "" : `  ${String(repaired).padStart(6)} repaired`;
    return `  ${DEFECT_KINDS[kind].padEnd(width)} ${found.toLocaleString("en").padStart(7)}${note}`;
  });
}

/** The same defects, with where they are: what a defect says itself counts. */
export function placeDefects(
  defects: readonly Defect[],
  place: Partial<Pick<Defect, "file" | "action" | "example">>,
): Defect[] {
  return defects.map((defect) => Object.assign({}, place, defect));
}

/** A place inside a value, as the report writes it: `response.Items[0].Name`. */
export function printPath(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index > 0 ? `.${step}` : step)).join("");
}
