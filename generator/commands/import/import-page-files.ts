import type { Finding } from "../../import/finding.ts";
import { settleService } from "../../import/merge/settle-service.ts";
import { finishPages, readPages } from "../../import/page/import-pages.ts";
import type { PageOptions, PageReading } from "../../import/page/reading/reading.ts";
import { loadPages } from "./find-pages.ts";
import { addService, type ImportTotal } from "./import-total.ts";
import { listVersions, loadStored, loadTexts } from "./load-present.ts";
import { type ImportTarget, writeService } from "./write-service.ts";

/** What an import of pages needs beside them. */
export interface PagesRun {
  readonly options: Omit<PageOptions, "fileName">;
  readonly target: ImportTarget;
  readonly total: ImportTotal;
  /** Whether the same import reads catalogues: texts beside them need not be pages. */
  readonly isBesideCatalogue: boolean;
}

/** Imports pages: reads all of them together, since they describe each other's types, then merges each service version. */
export async function importPageFiles(
  files: readonly string[],
  { options: { service, version, lang, url }, target, total, isBesideCatalogue }: PagesRun,
): Promise<void> {
  if (files.length === 0) return;
  const options = {
    ...(service !== undefined && { service }),
    ...(version !== undefined && { version }),
    ...(lang !== undefined && { lang }),
    ...(url !== undefined && { url }),
  };
  const read = readPages(await loadPages(files), options);
  const result = finishPages(read, options, await loadExisting(read, target.specs));
  for (const finding of result.findings) total.findings.push(isBesideCatalogue ? excuse(finding) : finding);
  total.pages.push(...result.summaries);
  for (const reading of result.readings) {
    const stored = await loadStored(target.specs, reading.folder);
    const settled = settleService(reading, stored, target.policy);
    await writeService(settled, target);
    addService(total, settled, target.isDry);
  }
}

/** The files of the service versions that pages are about; of chapters, which seldom say a version, all of the service. */
async function loadExisting(read: readonly PageReading[], specs: string): Promise<Map<string, string>> {
  const folders = new Set<string>();
  for (const page of read) {
    if (page.kind === "refused" || page.service === undefined) continue;
    const versions = page.version === undefined ? await listVersions(specs, page.service) : [page.version];
    for (const version of versions) folders.add(`${page.service}/${version}`);
  }
  const existing = new Map<string, string>();
  for (const folder of folders) {
    for (const [name, text] of await loadTexts(specs, folder)) existing.set(`${folder}/${name}`, text);
  }
  return existing;
}

/** A README beside a catalogue is no page, and nobody said that it was one. */
function excuse(finding: Finding): Finding {
  const isOther = finding.kind === "no-action-page" || finding.kind === "unfit-text";
  return isOther ? { ...finding, level: "mistake" } : finding;
}
