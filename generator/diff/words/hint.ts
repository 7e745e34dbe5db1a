import { type Change, type ChangeKind, isBreaking } from "../change.ts";
import type { Show } from "./show.ts";
import { findSuccessor } from "./successor.ts";

/** How a consumer follows a change that breaks something, as data. */
export interface Hint {
  readonly kind: HintKind;
  /** The name or value to use. */
  readonly text?: string;
}

/** What there is to do; each has a sentence of its own. */
export type HintKind = keyof typeof HINTS;

const HINTS = {
  instead: (text: string) => `Instead: ${text}`,
  renamed: (text: string) => `It seems to be called ${text} now.`,
  leaveOut: () => "Do without it.",
  pass: () => "Pass it.",
  passValue: () => "Pass a value, or leave it out.",
  passNumber: () => "Pass a number.",
  passDefault: (text: string) => `Pass ${text} to have what was so without it.`,
  choose: () => "Use one of the values that are listed.",
  expectOthers: () => "Expect other values.",
  checkNull: () => "Check for null.",
  checkAbsent: () => "Check whether it is there.",
  checkLimit: () => "Check your values by the new limit.",
  convert: () => "Convert what you pass, and what you read.",
  handleBigint: () => "Expect a bigint.",
  giveRegion: () => "Give the client or the call a region.",
  checkRegion: () => "Check in which region the call acts.",
  expectWaiting: () => "Expect that calls wait longer for their turn.",
  repeatYourself: () => "Repeat a failed call yourself, where that does no harm.",
  hideYourself: () => "Keep it out of your own logs.",
  callYourself: () => "Make the calls yourself where you relied on it.",
  pinVersion: (text: string) => `Import the path of version ${text} to stay with it.`,
  importName: (text: string) => `Install and import ${text}.`,
  reachHost: (text: string) => `Allow connections to ${text}.`,
} as const satisfies Record<string, (text: string) => string>;

/** A hint as one sentence. */
export function wordHint({ kind, text = "" }: Hint, show: Show): string {
  return HINTS[kind](kind === "instead" ? show.prose(text) : show.code(text));
}

/** The hint for one of the changes; nothing where nobody is broken. */
export function findHint(change: Change, changes: readonly Change[]): Hint | undefined {
  if (!isBreaking(change)) return undefined;
  if (change.kind.endsWith("-removed") && THINGS.has(change.kind)) {
    return findSuccessor(change, changes) ?? { kind: "leaveOut" };
  }
  if (change.kind === "idempotencyToken-removed" && change.types === "breaking") return { kind: "pass" };
  if (change.kind === "region-changed") return { kind: change.wire === "breaking" ? "giveRegion" : "checkRegion" };
  const kind = KINDS[change.kind];
  if (kind === undefined) return undefined;
  const value = kind === "reachHost" || kind === "importName" ? change.after : change.before;
  return { kind, ...(WITH_TEXT.has(kind) && { text: typeof value === "string" ? value : JSON.stringify(value) }) };
}

const THINGS: ReadonlySet<ChangeKind> = new Set([
  "member-removed",
  "action-removed",
  "dataType-removed",
  "version-removed",
  "code-removed",
  "knownRegion-removed",
  "export-removed",
]);

const WITH_TEXT: ReadonlySet<HintKind> = new Set(["passDefault", "pinVersion", "reachHost", "importName"]);

const KINDS: Readonly<Partial<Record<ChangeKind, HintKind>>> = {
  "member-added": "pass",
  "required-added": "pass",
  "idempotencyToken-removed": "repeatYourself",
  "readOnly-changed": "repeatYourself",
  "nullable-added": "checkNull",
  "nullable-removed": "passValue",
  "mayBeAbsent-added": "checkAbsent",
  "value-removed": "choose",
  "values-added": "choose",
  "open-removed": "choose",
  "value-added": "expectOthers",
  "values-removed": "expectOthers",
  "open-added": "expectOthers",
  "type-changed": "convert",
  "wide-added": "handleBigint",
  "wide-removed": "passNumber",
  "rateLimit-added": "expectWaiting",
  "rateLimit-changed": "expectWaiting",
  "default-changed": "passDefault",
  "default-removed": "passDefault",
  "sensitive-removed": "hideYourself",
  "paging-removed": "callYourself",
  "paging-changed": "callYourself",
  "stream-removed": "callYourself",
  "stream-changed": "callYourself",
  "dryRun-removed": "callYourself",
  "dryRun-changed": "callYourself",
  "defaultVersion-changed": "pinVersion",
  "endpoint-changed": "reachHost",
  "name-changed": "importName",
  ...Object.fromEntries(
    ["minimum", "maximum", "minLength", "maxLength", "pattern"].flatMap((limit) =>
      ["added", "changed", "removed"].map((event) => [`${limit}-${event}`, "checkLimit"]),
    ),
  ),
};
