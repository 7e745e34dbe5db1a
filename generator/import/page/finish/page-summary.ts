import { type Finding, printPath } from "../../finding.ts";
import type { FinishedAction } from "./finish-action.ts";
import type { ActionReading, ErrorsReading, TypesReading } from "../reading/reading.ts";

/** What the screen says about one page: counts, and what its reader should look at. */
export interface PageSummary {
  readonly fileName: string;
  /** `gaap/2018-05-29/DestroyProxies`, or the folder for a chapter. */
  readonly place: string;
  /** `6 members, 15 codes, 1 example`. */
  readonly counts: string;
  /** One sentence each: repairs, errata, and doubts that stand in the files as `# review:` comments. */
  readonly marks: readonly string[];
}

export function summariseAction(
  reading: ActionReading,
  { spec, findings, typeFindings, inferred, mistakes }: FinishedAction,
): PageSummary {
  const members = Object.keys(spec.input ?? {}).length + Object.keys(spec.output ?? {}).length;
  const examples = spec.examples ?? [];
  const repaired = examples.filter(({ documented }) => documented !== undefined);
  const counts = [
    count(members, "member"),
    count(Object.keys(spec.errors ?? {}).length, "code"),
    count(examples.length, "example") + (repaired.length > 0 ? ` (${repaired.length} repaired)` : ""),
    ...(Object.keys(inferred).length > 0 ? [count(Object.keys(inferred).length, "type") + " from examples"] : []),
  ];
  return {
    fileName: reading.fileName,
    place: `${reading.service}/${reading.version}/${reading.action}`,
    counts: counts.join(", "),
    marks: [
      ...examples.flatMap(({ erratum }) => (erratum === undefined ? [] : [erratum])),
      ...listErrata(spec.input),
      ...listErrata(spec.output),
      ...Object.entries(inferred).map(([name, type]) => `${name}: ${type.erratum}`),
      ...printDoubts([...findings, ...typeFindings]),
      ...mistakes
        .filter(isSilent)
        .map(({ path, found, expected }) => `${printPath(path)}: found ${found}, not ${expected}`),
    ],
  };
}

function printDoubts(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ level }) => level === "review")
    .map(({ path, message = "" }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`));
}

/** A mistake that no erratum tells. */
function isSilent({ kind }: Finding): boolean {
  return kind === "error-answer";
}

export function summariseTypes({ fileName, service, version, types, typeFindings }: TypesReading): PageSummary {
  const members = Object.values(types).reduce((sum, type) => sum + Object.keys(type.members).length, 0);
  return {
    fileName,
    place: `${service}/${version}`,
    counts: `${count(Object.keys(types).length, "type")}, ${count(members, "member")}`,
    marks: printDoubts(typeFindings),
  };
}

export function summariseErrors({ fileName, service, version, errors, findings }: ErrorsReading): PageSummary {
  return {
    fileName,
    place: `${service}/${version}`,
    counts: count(Object.keys(errors).length, "code"),
    marks: printDoubts(findings),
  };
}

function listErrata(members: Record<string, { erratum?: string }> | undefined): string[] {
  return Object.entries(members ?? {}).flatMap(([name, { erratum }]) =>
    erratum === undefined ? [] : [`${name}: ${erratum}`],
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
