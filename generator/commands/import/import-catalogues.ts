import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { CatalogueInput } from "../../import/catalogue/import-catalogue.ts";
import { peekService } from "../../import/catalogue/read-service.ts";
import type { CatalogueResult } from "../../import/catalogue/settle-catalogue.ts";
import { refuseSource } from "../../import/catalogue/source.ts";
import { type ImportPool, openImportPool } from "../../workers/import-pool.ts";
import type { Progress } from "../progress.ts";
import { type CatalogueFiles, loadGoErrors } from "./find-catalogues.ts";
import { addService, type ImportTotal } from "./import-total.ts";
import { loadStored } from "./load-present.ts";
import { type ImportTarget, writeService } from "./write-service.ts";

/** What an import of catalogues needs beside them. */
export interface CatalogueRun {
  /** Where a checkout of the Go SDK has its services. */
  readonly goServices: string | undefined;
  readonly target: ImportTarget;
  readonly total: ImportTotal;
  readonly progress: Progress;
}

/** Imports catalogues, some service versions at a time, and tells of them in the order of the catalogue. */
export async function importCatalogues(catalogues: readonly CatalogueFiles[], run: CatalogueRun): Promise<void> {
  if (catalogues.length === 0) return;
  const threads = availableParallelism();
  const pool = openImportPool(threads, catalogues.length);
  const seen = new Set<string>();
  const open: Promise<() => void>[] = [];
  let done = 0;
  const endOne = async (): Promise<void> => {
    (await (open.shift() as Promise<() => void>))();
    run.progress.update(++done, catalogues.length);
  };
  try {
    for (const files of catalogues) {
      // Read here, in their order: of two that describe the same version the first counts.
      const job = importOne(files, await readFile(files.api, "utf8"), run, pool, seen);
      // Whoever waits for it hears of its failure; until then it is nobody's.
      job.catch(() => undefined);
      open.push(job);
      if (open.length > threads * 2) await endOne();
    }
    while (open.length > 0) await endOne();
  } finally {
    await pool.close();
  }
}

/** Imports one service version; what comes back adds it to the total. */
async function importOne(
  files: CatalogueFiles,
  text: string,
  { goServices, target, total }: CatalogueRun,
  pool: ImportPool,
  seen: Set<string>,
): Promise<() => void> {
  const name = peekService(files.shown, text);
  const folder = name ? `${name.service}/${name.version}` : "";
  if (seen.has(folder)) {
    const message = `The catalogue describes ${folder} a second time.`;
    const fix = "Import one of the two; this one was left out.";
    return () => total.findings.push(refuseSource("second-source", files.shown, message, fix));
  }
  if (name) seen.add(folder);
  const errors =
    goServices !== undefined && name ? await loadGoErrors(goServices, name.service, name.version) : undefined;
  const input: CatalogueInput = { file: files.shown, text, ...(await loadExamples(files)), ...(errors && { errors }) };
  const stored = await loadStored(target.specs, folder);
  const result: CatalogueResult = await pool.settle({ input, stored, policy: target.policy });
  if (result.settled) await writeService(result.settled, target);
  return () => {
    for (const finding of result.findings) total.findings.push(finding);
    if (!result.settled) return;
    if (goServices !== undefined && !errors) total.uncoded.push(folder);
    addService(total, result.settled, target.isDry);
  };
}

async function loadExamples({ examples, shown }: CatalogueFiles): Promise<Pick<CatalogueInput, "examples">> {
  if (examples === undefined) return {};
  return { examples: { file: shown.replace(/[^/]+$/, "examples.json"), text: await readFile(examples, "utf8") } };
}
