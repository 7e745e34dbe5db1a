import type { FindingKind } from "../../finding-kinds.ts";
import type { PageOptions, Refusal } from "./reading.ts";

/** Refuses a page, with the reason as the end of a sentence, and how to mend it. */
export function refusePage(kind: FindingKind, { fileName }: PageOptions, reason: string, fix: string): Refusal {
  return { kind: "refused", finding: { kind, level: "error", path: [], file: fileName, message: reason, fix } };
}
