import { parseSpec, problemAt, type SpecFile } from "../spec/document.ts";
import { checkSchema } from "../spec/check/check-schema.ts";
import type { Problem } from "../spec/problem.ts";
import type { Change, ChangeKind } from "./change.ts";
import { printPlace } from "./spot.ts";

/** A change that is accepted as it is: it does not count, until a date. */
export interface Suppression {
  /** `gaap/2018-05-29/DestroyProxies.yaml#/input/Force`. */
  readonly place: string;
  readonly kind: ChangeKind;
  readonly reason: string;
  /** The last day on which it counts: `2026-12-31`. */
  readonly until: string;
}

/** The suppressions of a file that count on a day (`2026-12-31`), and what is wrong with it: an expired one is, too. */
export function readSuppressions(
  file: SpecFile,
  today: string,
): { suppressions: readonly Suppression[]; problems: readonly Problem[] } {
  const document = parseSpec(file);
  const problems = document.problems.length > 0 ? document.problems : checkSchema(document, "suppressions");
  if (problems.length > 0) return { suppressions: [], problems };
  const all = document.value as unknown as readonly Suppression[];
  return {
    suppressions: all.filter(({ until }) => until >= today),
    problems: all.flatMap(({ place, kind, until }, index) => {
      if (until >= today) return [];
      const message = `The suppression of ${kind} at ${place} ended on ${until}.`;
      return [problemAt(file, [index, "until"], "value", "expired-suppression", message)];
    }),
  };
}

/** The suppression that each change has, and those that no change has. */
export function applySuppressions(
  changes: readonly Change[],
  suppressions: readonly Suppression[],
): { suppressed: ReadonlyMap<Change, Suppression>; unused: readonly Suppression[] } {
  const nameOf = (place: string, kind: ChangeKind): string => `${kind} ${place}`;
  const known = new Map(suppressions.map((item) => [nameOf(item.place, item.kind), item]));
  const suppressed = new Map<Change, Suppression>();
  for (const change of changes) {
    const suppression = known.get(nameOf(printPlace(change.place), change.kind));
    if (suppression) suppressed.set(change, suppression);
  }
  const used = new Set(suppressed.values());
  return { suppressed, unused: suppressions.filter((item) => !used.has(item)) };
}
