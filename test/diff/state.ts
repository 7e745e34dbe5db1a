import { diffSpecs } from "../../generator/diff/diff-specs.ts";
import type { Change, Verdict } from "../../generator/diff/change.ts";
import { makeSpecs } from "../support/specs.ts";

/** Files of the invented service that are not as usual; `null` takes one away. */
export type Files = Readonly<Record<string, string | null>>;

/** What changed between two states of the invented service. */
export async function diffFiles(before: Files, after: Files): Promise<readonly Change[]> {
  const { changes, problems } = await diffSpecs({ before: makeSpecs(before), after: makeSpecs(after) });
  const all = [...problems.before, ...problems.after];
  if (all.length > 0) throw new Error(all.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  return changes;
}

/** `kind file#path direction wtb`: the verdicts on wire, types and behaviour as `b`, `c` or `-`. */
export function summarizeChange({ kind, place, direction, ...verdicts }: Change): string {
  return `${kind} ${place.file}#${place.path.join(".")} ${direction} ${letterVerdicts(verdicts)}`;
}

/** The verdicts on wire, types and behaviour in a letter each. */
export function letterVerdicts({ wire, types, behaviour }: Pick<Change, "wire" | "types" | "behaviour">): string {
  return [wire, types, behaviour].map((verdict) => LETTERS[verdict]).join("");
}

const LETTERS: Readonly<Record<Verdict, string>> = { breaking: "b", compatible: "c", none: "-" };
