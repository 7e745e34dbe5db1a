import type { Finding } from "./finding.ts";
import { type FindingKind, nameKind } from "./finding-kinds.ts";

/** How many findings there are of a kind, and how many of them were repaired. */
export interface FindingCount {
  found: number;
  repaired: number;
}

/** Findings by kind, commonest first. */
export function countFindings(findings: readonly Finding[]): Partial<Record<FindingKind, FindingCount>> {
  const counts = new Map<FindingKind, FindingCount>();
  for (const { kind, repaired } of findings) {
    const count = counts.get(kind) ?? { found: 0, repaired: 0 };
    count.found++;
    if (repaired !== undefined) count.repaired++;
    counts.set(kind, count);
  }
  return Object.fromEntries([...counts].toSorted(([a, x], [b, y]) => y.found - x.found || (a < b ? -1 : 1)));
}

/** The counts as a table, a line a kind: `  examples that are not JSON   12   11 repaired`. */
export function summariseFindings(findings: readonly Finding[]): string[] {
  const counts = Object.entries(countFindings(findings)) as [FindingKind, FindingCount][];
  const width = Math.max(0, ...counts.map(([kind]) => nameKind(kind).length));
  return counts.map(([kind, { found, repaired }]) => {
    const note = repaired === 0 ? "" : `  ${String(repaired).padStart(6)} repaired`;
    return `  ${nameKind(kind).padEnd(width)} ${found.toLocaleString("en").padStart(7)}${note}`;
  });
}

/** The report that `--report FILE` writes: counts by kind, then each finding. */
export function printReport(findings: readonly Finding[]): string {
  return `${JSON.stringify({ counts: countFindings(findings), findings }, null, 2)}\n`;
}
