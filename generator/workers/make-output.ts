import { cacheMakers } from "../cache/cached-makers.ts";
import type { Store } from "../cache/store.ts";
import type { Templates } from "../emit/print/render.ts";
import type { ServiceSummary } from "../emit/summary.ts";
import type { GenerateResult } from "../generate.ts";
import { openPool } from "./pool.ts";

/** What is to be made, and with what. */
export interface MakeInput {
  /** Folder of the specifications, and the paths below it of those to read. */
  readonly specs: string;
  readonly paths: readonly string[];
  readonly templates: Templates;
  /** Of the service versions whose files are as they should be, and are not wanted again. */
  readonly kept: readonly ServiceSummary[];
  readonly threads: number;
  readonly store: Store;
  readonly fingerprint: string;
  /** Hears after each service version how many actions are made. */
  readonly onProgress: (made: number) => void;
}

/** The files that were made, and of which service versions, by their folders in specs/. */
export interface MadeOutput extends GenerateResult {
  readonly summaries: ReadonlyMap<string, ServiceSummary>;
}

/** Makes output in worker threads, and takes from the cache what it has. */
export async function makeOutput(input: MakeInput): Promise<MadeOutput> {
  // The threads start at once, and load what they need while this one loads and reads.
  const pool = openPool(input.threads);
  try {
    const [{ generate }, { loadSpecs }] = await Promise.all([import("../generate.ts"), import("../spec/load.ts")]);
    const makers = cacheMakers(pool, input.store, input.fingerprint);
    const summaries = new Map<string, ServiceSummary>();
    let made = 0;
    const specs = loadSpecs(input.specs, input.paths);
    const result = await generate(
      { specs, templates: input.templates },
      {
        makeUnit: async (job) => {
          const unit = await makers.makeUnit(job);
          if (unit.output) summaries.set(job.unit.folder, unit.output.summary);
          input.onProgress((made += job.unit.actions.length));
          return unit;
        },
        makePackage: (job) => makers.makePackage({ ...job, summaries: [...input.kept, ...job.summaries] }),
      },
    );
    await makers.settle();
    return { ...result, summaries };
  } finally {
    await pool.close();
  }
}
