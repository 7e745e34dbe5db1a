import { type ChangeDirection, type Verdict, worstOf } from "../change.ts";

/** Which ways something travels: in requests, in answers, in both, in neither. */
export interface Sides {
  readonly isSent: boolean;
  readonly isReceived: boolean;
}

/** What a change does to the set of what may stand at a place. */
export type Effect = "none" | "widens" | "narrows" | "replaces" | "alters";

/** An effect for each direction, where they differ. */
export interface Effects {
  readonly sent: Effect;
  readonly received: Effect;
}

/** What is sent may widen, what is received may narrow; `alters` harms nobody. */
const VERDICTS: Readonly<Record<Effect, { readonly sent: Verdict; readonly received: Verdict }>> = {
  none: { sent: "none", received: "none" },
  alters: { sent: "compatible", received: "compatible" },
  widens: { sent: "compatible", received: "breaking" },
  narrows: { sent: "breaking", received: "compatible" },
  replaces: { sent: "breaking", received: "breaking" },
};

/** The verdict on an effect, by the directions in which its place travels. */
export function judgeEffect(effect: Effect | Effects, { isSent, isReceived }: Sides): Verdict {
  const { sent, received } = typeof effect === "string" ? { sent: effect, received: effect } : effect;
  return worstOf(isSent ? VERDICTS[sent].sent : "none", isReceived ? VERDICTS[received].received : "none");
}

/** The directions in one word. */
export function nameDirection({ isSent, isReceived }: Sides): ChangeDirection {
  if (isSent) return isReceived ? "both" : "sent";
  return isReceived ? "received" : "none";
}
