import { parse } from "yaml";
import type { ServiceSpec, TypesSpec } from "../../spec/spec.ts";
import type { Finding } from "../finding.ts";
import { printActionSpec } from "../print/print-spec.ts";
import { finishAction } from "./finish/finish-action.ts";
import { type PageSummary, summariseAction, summariseErrors, summariseTypes } from "./finish/page-summary.ts";
import { placeChapters } from "./finish/place-chapters.ts";
import { readPage } from "./reading/read-page.ts";
import type { ActionReading, PageOptions } from "./reading/reading.ts";
import { writeService } from "./finish/write-service.ts";
import { writeTypes } from "./finish/write-types.ts";

/** Pages to be imported together: they may describe each other's types. */
export interface PagesInput {
  readonly pages: readonly { readonly fileName: string; readonly text: string }[];
  readonly options: Omit<PageOptions, "fileName">;
  /** `service.yaml` and `types.yaml` that are there already: path below `specs/` -> text. */
  readonly existing: ReadonlyMap<string, string>;
  /** Whether what the pages say of a type replaces what is there. */
  readonly isForced: boolean;
}

/** A specification file as the pages make it. */
export interface PageFile {
  /** Below `specs/`: `gaap/2018-05-29/DestroyProxies.yaml`. */
  readonly path: string;
  readonly text: string;
  /** `types.yaml` and `service.yaml` hold what was there and what the pages add; an action's file is the page alone. */
  readonly isAddition: boolean;
}

/** What became of the pages; nothing is written yet. */
export interface PagesImport {
  readonly files: readonly PageFile[];
  readonly findings: readonly Finding[];
  readonly summaries: readonly PageSummary[];
}

/** Reads pages of documentation and makes specification files of them, in the order of their names. */
export function importPages({ pages, options, existing, isForced }: PagesInput): PagesImport {
  const readings = pages.map(({ fileName, text }) => readPage(text, { ...options, fileName }));
  const findings = readings.flatMap((reading) => (reading.kind === "refused" ? [reading.finding] : []));
  const actions = takeOnce(
    readings.filter((reading) => reading.kind === "action"),
    findings,
  );
  const chapters = placeChapters(
    readings.filter((reading) => reading.kind === "types" || reading.kind === "errors"),
    actions,
    existing,
    findings,
  );
  const files: PageFile[] = [];
  const summaries: PageSummary[] = [];
  const folders = new Set([...actions, ...chapters].map(({ service, version }) => `${service}/${version}`));
  for (const folder of [...folders].toSorted()) {
    const isHere = ({ service, version }: { service: string; version: string }): boolean =>
      `${service}/${version}` === folder;
    const [service = "", version = ""] = folder.split("/");
    const own = actions.filter(isHere);
    const types = chapters.filter((chapter) => chapter.kind === "types").filter(isHere);
    const errors = chapters.filter((chapter) => chapter.kind === "errors").filter(isHere);
    const there = readTypes(existing.get(`${folder}/types.yaml`));
    const described: TypesSpec = Object.assign(
      {},
      ...own.map((reading) => reading.types),
      ...types.map((chapter) => chapter.types),
    );
    // A type that an earlier import inferred is known only until a page describes it.
    const known = { ...there, ...(isForced ? described : pickNew(described, there)) };
    const found = {
      described: { ...described },
      inferred: {} as TypesSpec,
      findings: types.flatMap(({ typeFindings }) => [...typeFindings]),
    };
    for (const reading of own) {
      const finished = finishAction(reading, { ...known, ...found.inferred });
      Object.assign(found.described, pickOnly(finished.types, Object.keys(found.described), types));
      Object.assign(found.inferred, finished.inferred);
      found.findings.push(...finished.typeFindings);
      findings.push(...finished.mistakes);
      files.push({
        path: `${folder}/${reading.action}.yaml`,
        text: printActionSpec(finished.spec, finished.findings),
        isAddition: false,
      });
      summaries.push(summariseAction(reading, finished));
    }
    summaries.push(...types.map(summariseTypes), ...errors.map(summariseErrors));
    files.push(writeTypes(folder, found, existing.get(`${folder}/types.yaml`), isForced));
    const spec: ServiceSpec = { service, version, endpoint: own[0]?.endpoint ?? `${service}.tencentcloudapi.com` };
    files.push(writeService(folder, spec, errors, existing.get(`${folder}/service.yaml`)));
  }
  return { files, findings, summaries };
}

function readTypes(text: string | undefined): TypesSpec {
  return text === undefined ? {} : ((parse(text) ?? {}) as TypesSpec);
}

/** Types that are not there yet, or only as guesses. */
function pickNew(types: TypesSpec, there: TypesSpec): TypesSpec {
  return Object.fromEntries(
    Object.entries(types).filter(([name]) => !Object.hasOwn(there, name) || isInferred(there[name])),
  );
}

/** What the examples made of a page's types counts, unless a chapter describes them. */
function pickOnly(types: TypesSpec, names: readonly string[], chapters: readonly { types: TypesSpec }[]): TypesSpec {
  return Object.fromEntries(
    Object.entries(types).filter(
      ([name]) => names.includes(name) && !chapters.some((chapter) => Object.hasOwn(chapter.types, name)),
    ),
  );
}

/** Whether a type of `types.yaml` was built from examples. */
export function isInferred(type: TypesSpec[string] | undefined): boolean {
  return type?.erratum?.startsWith("Not described on the page of ") === true;
}

/** Two pages of one action: the first one counts. */
function takeOnce(readings: readonly ActionReading[], findings: Finding[]): ActionReading[] {
  const first = new Map<string, ActionReading>();
  for (const reading of readings) {
    const path = `${reading.service}/${reading.version}/${reading.action}`;
    const other = first.get(path);
    if (!other) first.set(path, reading);
    else
      findings.push({
        kind: "second-source",
        level: "error",
        path: [],
        file: reading.fileName,
        message: `${other.fileName} describes ${reading.action} as well`,
        fix: "Import one page of an action at a time.",
      });
  }
  return [...first.values()];
}
