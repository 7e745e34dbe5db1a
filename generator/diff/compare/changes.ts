import type { SpecValue } from "../../spec/spec.ts";
import { type Change, eventOf, type Place, type Subject, type Verdicts } from "../change.ts";

/** What is not touched unless a rule says so. */
export const UNTOUCHED: Verdicts = { wire: "none", types: "none", behaviour: "none" };

/** Makes a change of something that does not travel as a member does, from its two states. */
export function makeChange(
  subject: Subject,
  place: Place,
  before: SpecValue | undefined,
  after: SpecValue | undefined,
  verdicts: Partial<Verdicts>,
): Change {
  const kind = `${subject}-${eventOf(before, after)}` as const;
  return { kind, place, direction: "none", before, after, ...UNTOUCHED, ...verdicts };
}
