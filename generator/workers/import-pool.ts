import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import { type CatalogueJob, type CatalogueResult, settleCatalogue } from "../import/catalogue/settle-catalogue.ts";

/** What imports service versions of catalogues: worker threads, or this one. */
export interface ImportPool {
  readonly settle: (job: CatalogueJob) => Promise<CatalogueResult>;
  readonly close: () => Promise<void>;
}

/** Fewer service versions than this are imported before a thread has loaded what it needs. */
const WORTH_A_THREAD = 4;

/** Opens a pool of so many threads for so many service versions. */
export function openImportPool(threads: number, amount: number): ImportPool {
  const filename = fileURLToPath(new URL("import-task.js", import.meta.url));
  // The bundle has the worker's entry beside the main one; the sources, which tests run, do not.
  if (amount < WORTH_A_THREAD || threads < 2 || !existsSync(filename)) {
    return { settle: (job) => Promise.resolve(settleCatalogue(job)), close: () => Promise.resolve() };
  }
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads });
  return {
    settle: (job) => pool.run(job) as Promise<CatalogueResult>,
    close: () => pool.destroy(),
  };
}
