import type { Path } from "../spec/document.ts";
import type { ActionSpec, MemberSpec, PackageSpec, ServiceSpec, SpecValue } from "../spec/spec.ts";

/** One difference between two states of the specifications, as data; sentences are made from it last. */
export interface Change extends Verdicts {
  readonly kind: ChangeKind;
  readonly place: Place;
  readonly direction: ChangeDirection;
  /** What stood there; absent where something was added. */
  readonly before: SpecValue | undefined;
  /** What stands there; absent where something was removed. */
  readonly after: SpecValue | undefined;
}

/** What a change does to who uses the package. */
export interface Verdicts {
  /** What is sent and accepted on the wire. */
  readonly wire: Verdict;
  /** Whether a consumer's program still compiles. */
  readonly types: Verdict;
  /** What the client does by itself: retries, pacing, token, region, paging, what it hides. */
  readonly behaviour: Verdict;
}

/** `none`: not touched; `compatible`: other than before, and nobody is broken by it. */
export type Verdict = "none" | "compatible" | "breaking";

/** Where a change stands: a file below specs/, and the keys that lead to it. */
export interface Place {
  readonly file: string;
  readonly path: Path;
}

/** Which way the thing travels that changed; `none` where it does not travel. */
export type ChangeDirection = "sent" | "received" | "both" | "none";

/** What changed, and how: `member-removed`, `maxLength-changed`. */
export type ChangeKind = `${Subject}-${ChangeEvent}`;

export type ChangeEvent = "added" | "removed" | "changed";

/** What can change: things that have a name, and the keys of the specification language that state a fact. */
export type Subject =
  | "version"
  | "defaultVersion"
  | "action"
  | "dataType"
  | "export"
  | "member"
  | "value"
  | "code"
  | "class"
  | "knownRegion"
  | MemberFact
  | ActionFact
  | ServiceFact
  | PackageFact;

/** The facts of a member. */
export type MemberFact = keyof MemberSpec;
/** The facts of an action; members and error codes are things of their own. */
export type ActionFact = Exclude<keyof ActionSpec, "action" | "input" | "output" | "errors">;
/** The facts of a service version. */
export type ServiceFact = Exclude<keyof ServiceSpec, "service" | "version" | "errors" | "default">;

/** The facts of the package; its version follows from the changes. */
export type PackageFact = Exclude<keyof PackageSpec, "version">;

/** Whether any of the three verdicts is `breaking`. */
export function isBreaking({ wire, types, behaviour }: Verdicts): boolean {
  return worstOf(wire, types, behaviour) === "breaking";
}

/** The weightiest of some verdicts; `none` of none. */
export function worstOf(...verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("breaking")) return "breaking";
  return verdicts.includes("compatible") ? "compatible" : "none";
}

/** How a thing changed that stood there before, stands there now, or both. */
export function eventOf(before: unknown, after: unknown): ChangeEvent {
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}
