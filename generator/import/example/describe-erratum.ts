import type { Defect, DefectKind } from "../finding.ts";

/** What is wrong with an example, in sentences for its `erratum`; "" where nothing is. */
export function describeErratum(request: readonly Defect[], response: readonly Defect[]): string {
  return [...describeSide("request", request), ...describeSide("answer", response)].join(" ");
}

/** The beginning of each sentence; what follows is the list of places or what was found. */
const SENTENCES: Readonly<Partial<Record<DefectKind, string>>> = {
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

function describeSide(side: string, defects: readonly Defect[]): string[] {
  const byKind = new Map<DefectKind, Defect[]>();
  for (const defect of defects) {
    const same = byKind.get(defect.kind);
    if (same) same.push(defect);
    else byKind.set(defect.kind, [defect]);
  }
  return [...byKind].flatMap(([kind, found]) => {
    const sentence = describeKind(side, kind, found);
    return sentence === "" ? [] : [sentence];
  });
}

function describeKind(side: string, kind: DefectKind, found: readonly Defect[]): string {
  const first = found[0] as Defect;
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
    case "other-action":
      return `${start} calls ${first.found}${first.repaired === "left out" ? ", whose members are others" : ""}.`;
    case "no-wrapper":
      return first.repaired === "read as Response"
        ? `${start} lacks the outer Response.`
        : `${start} has ${first.found} beside Response, not in it.`;
    case "nested-response":
      return `${start} nests Response in Response${first.repaired?.startsWith("the list") ? `; ${first.repaired}` : ""}.`;
    case "no-request-id":
      return `${start} has no RequestId.`;
    default:
      return `${start} ${SENTENCES[kind] ?? kind}: ${listPlaces(kind, found)}.`;
  }
}

const SHOWN = 4;

function listPlaces(kind: DefectKind, found: readonly Defect[]): string {
  const places = [...new Set(found.map((defect) => describePlace(kind, defect)))];
  const rest = places.length - SHOWN;
  return places.slice(0, SHOWN).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function describePlace(kind: DefectKind, { path, expected, found }: Defect): string {
  const place = path.replace(/^(?:request|response)\.?/, "");
  if (kind === "unknown-member" || kind === "missing-member" || kind === "null") return place;
  if (kind === "other-case") return `${found} is ${expected}`;
  if (kind === "common-parameter" || kind === "quoted-value" || kind === "no-index") return place;
  return `${place} is ${found}, not ${expected}`;
}
