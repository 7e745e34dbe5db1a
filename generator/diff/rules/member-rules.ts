import type { Verdict } from "../change.ts";
import type { MemberSpec, SpecValue } from "../../spec/spec.ts";
import type { Effect, Effects, Sides } from "./direction.ts";

/** What a change of one fact of a member does; what it does to types is seen from the types themselves. */
export interface MemberRule {
  readonly wire: (before: SpecValue | undefined, after: SpecValue | undefined) => Effect | Effects;
  readonly behaviour: (before: SpecValue | undefined, after: SpecValue | undefined, sides: Sides) => Verdict;
  /** Seen by an editor, without being part of a type. */
  readonly isShown?: true;
}

const silent: MemberRule = { wire: () => "none", behaviour: () => "none" };

/** A flag that lets more stand at its place. */
function permission(sides: { readonly isSent: boolean; readonly isReceived: boolean }): MemberRule {
  return {
    ...silent,
    wire: (_, after) => {
      const effect = after === undefined ? "narrows" : "widens";
      return { sent: sides.isSent ? effect : "none", received: sides.isReceived ? effect : "none" };
    },
  };
}

/** A number that keeps values out below it, or above it. */
function limit(keepsOut: "below" | "above"): MemberRule {
  return {
    ...silent,
    wire: (before, after) => {
      if (before === undefined) return "narrows";
      if (after === undefined) return "widens";
      return Number(after) > Number(before) === (keepsOut === "below") ? "narrows" : "widens";
    },
  };
}

/** A rule for each fact of a member; what it is of and its values have rules of their own. */
export const MEMBER_RULES: Readonly<Record<Exclude<keyof MemberSpec, "type" | "values">, MemberRule>> = {
  description: silent,
  example: silent,
  erratum: silent,
  deprecated: { ...silent, isShown: true },
  required: { ...silent, wire: (_, after) => ({ sent: after === undefined ? "widens" : "narrows", received: "none" }) },
  mayBeAbsent: permission({ isSent: false, isReceived: true }),
  nullable: permission({ isSent: true, isReceived: true }),
  open: permission({ isSent: true, isReceived: true }),
  minimum: limit("below"),
  maximum: limit("above"),
  minLength: limit("below"),
  maxLength: limit("above"),
  pattern: {
    ...silent,
    // Whether one pattern accepts what another does cannot be told in general.
    wire: (before, after) => (before === undefined ? "narrows" : after === undefined ? "widens" : "replaces"),
  },
  // Who leaves the member out gets something else than before.
  default: {
    ...silent,
    behaviour: (before, _, { isSent }) => (isSent ? (before === undefined ? "compatible" : "breaking") : "none"),
  },
  // Without a token a call is not sent a second time, and the client fills nothing in.
  idempotencyToken: { ...silent, behaviour: (_, after) => (after === undefined ? "breaking" : "compatible") },
  // What was hidden is shown.
  sensitive: { ...silent, behaviour: (_, after) => (after === undefined ? "breaking" : "compatible") },
  // What is not wide arrives rounded beyond 2^53.
  wide: {
    ...silent,
    behaviour: (_, after, { isReceived }) => (isReceived ? (after === undefined ? "breaking" : "compatible") : "none"),
  },
};
