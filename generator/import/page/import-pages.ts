import { parseSpec } from "../../spec/document.ts";
import type { ActionSpec, SourceSpec, TypesSpec } from "../../spec/spec.ts";
import type { Finding } from "../finding.ts";
import { isRecord } from "../json/is-record.ts";
import type { ServiceReading } from "../merge/service-reading.ts";
import { choosePages } from "./finish/choose-pages.ts";
import { finishService } from "./finish/finish-service.ts";
import type { PageSummary } from "./finish/page-summary.ts";
import { placeChapters } from "./finish/place-chapters.ts";
import { readPage } from "./reading/read-page.ts";
import type { PageOptions, PageReading } from "./reading/reading.ts";

/** Pages to be imported together: they may describe each other's types. */
export interface PagesInput {
  readonly pages: readonly { readonly fileName: string; readonly text: string }[];
  readonly options: Omit<PageOptions, "fileName">;
  /** What is there of the service versions: path below `specs/` -> text. */
  readonly existing: ReadonlyMap<string, string>;
}

/** A specification file as it is where nothing is there. */
export interface PageFile {
  /** Below `specs/`: `gaap/2018-05-29/DestroyProxies.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** What became of the pages; nothing is merged or written yet. */
export interface PagesImport {
  readonly files: readonly PageFile[];
  /** The same, a service version each, to be merged with what is there. */
  readonly readings: readonly ServiceReading[];
  readonly findings: readonly Finding[];
  readonly summaries: readonly PageSummary[];
}

/** Reads pages of documentation and makes specifications of them, in the order of their names. */
export function importPages({ pages, options, existing }: PagesInput): PagesImport {
  return finishPages(readPages(pages, options), options, existing);
}

/** Reads pages, each for itself. */
export function readPages(pages: PagesInput["pages"], options: PagesInput["options"]): PageReading[] {
  return pages.map(({ fileName, text }) => readPage(text, { ...options, fileName }));
}

/** Makes specifications of pages that were read, which may describe each other's types. */
export function finishPages(
  read: readonly PageReading[],
  { lang }: PagesInput["options"],
  existing: ReadonlyMap<string, string>,
): PagesImport {
  const findings = read.flatMap((reading) => (reading.kind === "refused" ? [reading.finding] : []));
  const summaries: PageSummary[] = [];
  const actions = choosePages(
    read.filter((reading) => reading.kind === "action"),
    { lang, recorded: (path) => readSource(existing.get(path)) },
    findings,
  );
  const chapters = placeChapters(
    read.filter((reading) => reading.kind === "types" || reading.kind === "errors"),
    actions,
    existing,
    findings,
  );
  const readings: ServiceReading[] = [];
  const folders = new Set([...actions, ...chapters].map(({ service, version }) => `${service}/${version}`));
  for (const folder of [...folders].toSorted()) {
    const isHere = ({ service, version }: { service: string; version: string }): boolean =>
      `${service}/${version}` === folder;
    const own = actions.filter(isHere);
    const there = readSpec<TypesSpec>(existing.get(`${folder}/types.yaml`)) ?? {};
    const finished = finishService(folder, own, chapters.filter(isHere), there);
    readings.push(finished.reading);
    findings.push(...finished.mistakes);
    summaries.push(...finished.summaries);
  }
  const files = readings.flatMap(({ folder, files: own }) =>
    [...own].map(([name, { text }]) => ({ path: `${folder}/${name}`, text })),
  );
  return { files, readings, findings, summaries };
}

function readSource(text: string | undefined): SourceSpec {
  return readSpec<ActionSpec>(text)?.source ?? {};
}

function readSpec<Spec>(text: string | undefined): Spec | undefined {
  if (text === undefined) return undefined;
  const { value } = parseSpec({ path: "", text });
  return isRecord(value) ? (value as unknown as Spec) : undefined;
}
