import { type ImportBase, NO_BASE, packBase, unpackBase } from "./import-base.ts";
import { mergeService } from "./merge-service.ts";
import type { MergePolicy } from "./values/merge-run.ts";
import type { MergedFile, MergedService } from "./merged-service.ts";
import type { ServiceReading } from "./service-reading.ts";

/** What lies on the disk of a service version. */
export interface StoredService {
  /** File name -> text. */
  readonly texts: ReadonlyMap<string, string>;
  /** The packed base; undefined where no import was. */
  readonly packed: Uint8Array | undefined;
}

/** A service version after an import, as plain data that may go from thread to thread: what is to be written and told. */
export interface SettledService extends Omit<MergedService, "base" | "files"> {
  readonly files: readonly Pick<MergedFile, "name" | "outcome" | "before" | "text">[];
  /** The base to be written; undefined where it is as it was, or nothing is to be written. */
  readonly packed: Uint8Array | undefined;
  readonly actions: number;
  readonly members: number;
}

/** Merges a reading with what lies on the disk, as a whole or, with problems, not at all. */
export function settleService(reading: ServiceReading, stored: StoredService, policy: MergePolicy): SettledService {
  const old: ImportBase = stored.packed ? unpackBase(stored.packed) : NO_BASE;
  const { base, files, ...merged } = mergeService(reading, { texts: stored.texts, base: old }, policy);
  const packed = merged.problems.length > 0 ? undefined : packBase(base);
  return {
    ...merged,
    files: files.map(({ name, outcome, before, text }) => ({
      name,
      outcome,
      before,
      ...(text !== undefined && { text }),
    })),
    packed: packed && stored.packed && packed.equals(stored.packed) ? undefined : packed,
    ...countReading(reading),
  };
}

function countReading({ files }: ServiceReading): { actions: number; members: number } {
  let [actions, members] = [0, 0];
  for (const [name, { value }] of files) {
    if (name === "service.yaml") continue;
    const isTypes = name === "types.yaml";
    const groups = isTypes
      ? Object.values(value).map((type) => read(type, "members"))
      : [read(value, "input"), read(value, "output")];
    if (!isTypes) actions++;
    for (const group of groups) members += Object.keys(group ?? {}).length;
  }
  return { actions, members };
}

function read(value: unknown, key: string): object | undefined {
  return (value as Record<string, object | undefined>)[key];
}
