import type { Finding } from "../finding.ts";
import type { MergePolicy } from "../merge/values/merge-run.ts";
import { type SettledService, settleService, type StoredService } from "../merge/settle-service.ts";
import { type CatalogueInput, importService } from "./import-catalogue.ts";

/** One service version of a catalogue, with what lies on the disk of it: all that a thread needs. */
export interface CatalogueJob {
  readonly input: CatalogueInput;
  readonly stored: StoredService;
  readonly policy: MergePolicy;
}

/** What became of it: only findings where the file is no catalogue. */
export interface CatalogueResult {
  readonly findings: readonly Finding[];
  readonly settled?: SettledService;
}

/** Reads, understands and merges a service version; pure, so that any thread can. */
export function settleCatalogue({ input, stored, policy }: CatalogueJob): CatalogueResult {
  const { findings, reading } = importService(input);
  return reading ? { findings, settled: settleService(reading, stored, policy) } : { findings };
}
