import { generate, type GenerateResult, type Makers } from "../generate.ts";
import type { ServiceSummary } from "../model/model.ts";
import { loadFolder, loadSpecs } from "../spec/load.ts";
import { cacheMakers } from "./cached-makers.ts";
import type { Store } from "./store.ts";

/** What is to be made, and with what. */
export interface MakeInput {
  /** Folder of the specifications, and the paths below it of those to read. */
  readonly specs: string;
  readonly paths: readonly string[];
  readonly templates: string;
  /** Of the service versions whose files are as they should be. */
  readonly kept: readonly ServiceSummary[];
  readonly makers: Makers;
  readonly store: Store;
  readonly fingerprint: string;
  /** Hears after each service version how many actions are made. */
  readonly onProgress: (made: number) => void;
}

/** Makes output, from the cache where it can. */
export async function makeOutput(input: MakeInput): Promise<GenerateResult> {
  const makers = cacheMakers(input.makers, input.store, input.fingerprint);
  let made = 0;
  const result = await generate({
    specs: loadSpecs(input.specs, input.paths),
    templates: loadFolder(input.templates),
    kept: input.kept,
    makers: {
      makePackage: makers.makePackage,
      makeUnit: async (job) => {
        const unit = await makers.makeUnit(job);
        input.onProgress((made += job.unit.actions.length));
        return unit;
      },
    },
  });
  await makers.settle();
  return result;
}
