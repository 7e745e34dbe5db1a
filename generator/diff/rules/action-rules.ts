import type { PagingSpec, SpecValue } from "../../spec/spec.ts";
import type { ActionFact, Verdicts } from "../change.ts";

/** What a change of one fact of an action does. */
export type ActionRule = (before: SpecValue | undefined, after: SpecValue | undefined) => Partial<Verdicts>;

const silent: ActionRule = () => ({});

/** Something that a client can do with an action: who has it uses it. */
const ability: ActionRule = (before) => ({ behaviour: before === undefined ? "compatible" : "breaking" });

/** A rule for each fact of an action; names that come and go with it are seen from the exports. */
export const ACTION_RULES: Readonly<Record<ActionFact, ActionRule>> = {
  title: silent,
  description: silent,
  source: silent,
  erratum: silent,
  examples: silent,
  deprecated: () => ({ types: "compatible" }),
  rateLimit: (before, after) => ({
    // Calls wait for a lower pace, where there was none, too.
    behaviour: after === undefined || Number(after) > Number(before) ? "compatible" : "breaking",
  }),
  region: (before, after) => REGION_CHANGES[`${before as RegionUse} -> ${after as RegionUse}`],
  paging: (before, after) => {
    const [old, now] = [before as PagingSpec | undefined, after as PagingSpec | undefined];
    const isSameForReaders = old === undefined || (now !== undefined && old.items === now.items);
    return { behaviour: isSameForReaders ? "compatible" : "breaking" };
  },
  stream: ability,
  dryRun: ability,
  // What only reads is sent a second time after a failure.
  readOnly: (_, after) => ({ behaviour: after === true ? "compatible" : "breaking" }),
};

type RegionUse = "required" | "optional" | "ignored";

/** A region that must be given refuses calls; one that is sent, or not sent any more, makes a call act elsewhere. */
const REGION_CHANGES: Readonly<Record<`${RegionUse} -> ${RegionUse}`, Partial<Verdicts>>> = {
  "optional -> required": { wire: "breaking", behaviour: "breaking" },
  "ignored -> required": { wire: "breaking", behaviour: "breaking" },
  "required -> optional": { wire: "compatible", behaviour: "compatible" },
  "ignored -> optional": { wire: "compatible", behaviour: "breaking" },
  "required -> ignored": { wire: "compatible", behaviour: "breaking" },
  "optional -> ignored": { wire: "compatible", behaviour: "breaking" },
  "required -> required": {},
  "optional -> optional": {},
  "ignored -> ignored": {},
};
