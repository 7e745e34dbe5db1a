import type { ChangeEvent, ChangeKind, Subject } from "../change.ts";
import { ACTION_RULES } from "./action-rules.ts";
import { MEMBER_RULES } from "./member-rules.ts";
import { PACKAGE_RULES } from "./package-rules.ts";
import { SERVICE_RULES } from "./service-rules.ts";

/** Things that have a name, and facts that have rules of their own. */
const OTHERS: readonly Subject[] = [
  "version",
  "defaultVersion",
  "action",
  "dataType",
  "export",
  "member",
  "type",
  "value",
  "values",
  "code",
  "class",
  "knownRegion",
];

const EVENTS: readonly ChangeEvent[] = ["added", "changed", "removed"];

/** Every kind of change, sorted. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  ...new Set([
    ...OTHERS,
    ...listFacts(MEMBER_RULES),
    ...listFacts(ACTION_RULES),
    ...listFacts(SERVICE_RULES),
    ...listFacts(PACKAGE_RULES),
  ]),
]
  .flatMap((subject) => EVENTS.map((event): ChangeKind => `${subject}-${event}`))
  .toSorted();

function listFacts<Fact extends string>(rules: Readonly<Record<Fact, unknown>>): Fact[] {
  return Object.keys(rules) as Fact[];
}
