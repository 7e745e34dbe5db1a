import type { ServiceSpec, TypesSpec } from "../../../spec/spec.ts";
import type { Finding } from "../../finding.ts";
import { readActionFile, readServiceFile, readTypesFile } from "../../merge/file-reading.ts";
import type { FileReading, ServiceReading } from "../../merge/service-reading.ts";
import type { ActionReading } from "../reading/reading.ts";
import { finishAction } from "./finish-action.ts";
import { type PageSummary, summariseAction, summariseErrors, summariseTypes } from "./page-summary.ts";
import type { PlacedChapter } from "./place-chapters.ts";

/** What the pages of one service version say, and what is to be said of each page. */
export interface FinishedService {
  readonly reading: ServiceReading;
  readonly summaries: readonly PageSummary[];
  readonly mistakes: readonly Finding[];
}

/** Puts together what the pages of one service version say; `there` are the types that it has already. */
export function finishService(
  folder: string,
  actions: readonly ActionReading[],
  chapters: readonly PlacedChapter[],
  there: TypesSpec,
): FinishedService {
  const [service = "", version = ""] = folder.split("/");
  const types = chapters.filter((chapter) => chapter.kind === "types");
  const errors = chapters.filter((chapter) => chapter.kind === "errors");
  const described: TypesSpec = mergeAll([...actions, ...types].map((page) => page.types));
  const inferred: TypesSpec = {};
  const typeFindings = types.flatMap((chapter) => [...chapter.typeFindings]);
  const summaries: PageSummary[] = [];
  const mistakes: Finding[] = [];
  const files = new Map<string, FileReading>();
  for (const reading of actions) {
    const finished = finishAction(reading, { ...there, ...described, ...inferred });
    Object.assign(described, dropDescribed(finished.types, types));
    Object.assign(inferred, finished.inferred);
    typeFindings.push(...finished.typeFindings);
    mistakes.push(...finished.mistakes);
    files.set(`${reading.action}.yaml`, readActionFile(finished.spec, finished.findings));
    summaries.push(summariseAction(reading, finished));
  }
  summaries.push(...types.map(summariseTypes), ...errors.map(summariseErrors));
  files.set("types.yaml", readTypesFile({ ...inferred, ...described }, typeFindings));
  const codes: Record<string, string> = mergeAll(errors.map((chapter) => chapter.errors));
  const endpoint = actions[0]?.endpoint ?? `${service}.tencentcloudapi.com`;
  const spec: ServiceSpec = { service, version, endpoint, ...(Object.keys(codes).length > 0 && { errors: codes }) };
  const codeFindings = errors.flatMap((chapter) => [...chapter.findings]);
  files.set("service.yaml", readServiceFile(spec, codeFindings));
  const guesses = Object.keys(inferred).filter((name) => !Object.hasOwn(described, name));
  return { reading: { folder, source: "page", isWhole: false, files, guesses }, summaries, mistakes };
}

function mergeAll<Value>(records: readonly Record<string, Value>[]): Record<string, Value> {
  return Object.fromEntries(records.flatMap((record) => Object.entries(record)));
}

/** What the examples made of a page's types counts, unless a chapter describes them. */
function dropDescribed(types: TypesSpec, chapters: readonly { types: TypesSpec }[]): TypesSpec {
  return Object.fromEntries(
    Object.entries(types).filter(([name]) => !chapters.some((chapter) => Object.hasOwn(chapter.types, name))),
  );
}
