import { readFile } from "node:fs/promises";
import { type CatalogueImport, importService } from "../../import/catalogue/import-catalogue.ts";
import { peekService } from "../../import/catalogue/read-service.ts";
import { refuseSource } from "../../import/catalogue/source.ts";
import type { Progress } from "../progress.ts";
import { type CatalogueFiles, loadGoErrors } from "./find-catalogues.ts";
import { addService, type ImportTotal } from "./import-total.ts";
import { type ImportTarget, writeService } from "./write-service.ts";

/** What an import of catalogues needs beside them. */
export interface CatalogueRun {
  /** Where a checkout of the Go SDK has its services. */
  readonly goServices: string | undefined;
  readonly target: ImportTarget;
  readonly total: ImportTotal;
  readonly progress: Progress;
}

/** Imports catalogues one service version after the other, so that memory does not grow with them. */
export async function importCatalogues(
  catalogues: readonly CatalogueFiles[],
  { goServices, target, total, progress }: CatalogueRun,
): Promise<void> {
  const seen = new Set<string>();
  for (const [index, files] of catalogues.entries()) {
    progress.update(index, catalogues.length);
    const { result, hasCodes } = await importOne(files, goServices);
    for (const finding of result.findings) total.findings.push(finding);
    const { reading } = result;
    if (!reading) continue;
    if (seen.has(reading.folder)) {
      const message = `The catalogue describes ${reading.folder} a second time.`;
      total.findings.push(
        refuseSource("second-source", files.shown, message, "Import one of the two; this one was left out."),
      );
      continue;
    }
    seen.add(reading.folder);
    if (!hasCodes) total.uncoded.push(reading.folder);
    addService(total, reading, await writeService(reading, target));
  }
}

async function importOne(
  { api, examples, shown }: CatalogueFiles,
  goServices: string | undefined,
): Promise<{ result: CatalogueImport; hasCodes: boolean }> {
  const text = await readFile(api, "utf8");
  const name = goServices === undefined ? undefined : peekService(shown, text);
  const errors =
    goServices !== undefined && name ? await loadGoErrors(goServices, name.service, name.version) : undefined;
  const result = importService({
    file: shown,
    text,
    ...(examples !== undefined && {
      examples: { file: shown.replace(/[^/]+$/, "examples.json"), text: await readFile(examples, "utf8") },
    }),
    ...(errors && { errors }),
  });
  return { result, hasCodes: goServices === undefined || errors !== undefined };
}
