import { type Finding, printPath } from "../finding.ts";
import type { FindingKind } from "../finding-kinds.ts";

/** What is wrong with an example, in sentences for its `erratum`; "" where nothing is. */
export function describeErratum(request: readonly Finding[], response: readonly Finding[]): string {
  return [...describeSide("request", request), ...describeSide("answer", response)].join(" ");
}

/** The beginning of each sentence; what follows is the list of places or what was found. */
const SENTENCES: Readonly<Partial<Record<FindingKind, string>>> = {
  "other-case": "spells otherwise than the table",
  "wrong-type": "has values of another type",
  "quoted-value": "has values in quotation marks",
  "no-index": "writes lists without an index",
  "unknown-member": "has what is no member",
  "missing-member": "lacks",
  null: "has null where none may be",
  "not-a-value": "has values that are not enumerated",
  "out-of-range": "has values out of range",
  pattern: "has values that do not match their pattern",
  "common-parameter": "carries common parameters in its body",
};

function describeSide(side: string, findings: readonly Finding[]): string[] {
  const byKind = new Map<FindingKind, Finding[]>();
  for (const finding of findings) {
    const same = byKind.get(finding.kind);
    if (same) same.push(finding);
    else byKind.set(finding.kind, [finding]);
  }
  return [...byKind].flatMap(([kind, found]) => {
    const sentence = describeKind(side, kind, found);
    return sentence === "" ? [] : [sentence];
  });
}

function describeKind(side: string, kind: FindingKind, found: readonly Finding[]): string {
  const first = found[0] as Finding;
  const start = `The documented ${side}`;
  switch (kind) {
    case "error-answer":
      return "";
    case "not-json":
      return `${start} is not JSON: ${first.found}.${first.repaired === undefined ? " It has no single reading." : ""}`;
    case "event-stream":
      return `${start} is a stream of events.`;
    case "no-request":
      return "The page shows no request.";
    case "second-request":
      return `${start} is ${first.found}; ${first.repaired}.`;
    case "misspelt-action":
      return `${start} calls ${first.found}.`;
    case "other-action":
      return `${start} calls ${first.found}${first.repaired === undefined ? "" : ", whose members are others"}.`;
    case "no-wrapper":
      return `${start} lacks the outer Response.`;
    case "outside-wrapper":
      return `${start} has ${first.found} beside Response, not in it.`;
    case "nested-response":
      return `${start} nests Response in Response.`;
    case "nested-list":
      return `${start} nests Response in Response; ${first.repaired}.`;
    case "no-request-id":
      return `${start} has no RequestId.`;
    default:
      return `${start} ${SENTENCES[kind] ?? kind}: ${listPlaces(kind, found)}.`;
  }
}

const SHOWN = 4;

function listPlaces(kind: FindingKind, found: readonly Finding[]): string {
  const places = [...new Set(found.map((finding) => describePlace(kind, finding)))];
  const rest = places.length - SHOWN;
  return places.slice(0, SHOWN).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function describePlace(kind: FindingKind, { path, expected, found }: Finding): string {
  const place = printPath(path.slice(1));
  if (kind === "unknown-member" || kind === "missing-member" || kind === "null") return place;
  if (kind === "other-case") return `${found} is ${expected}`;
  if (kind === "common-parameter" || kind === "quoted-value" || kind === "no-index") return place;
  return `${place} is ${found}, not ${expected}`;
}
