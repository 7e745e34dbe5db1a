import { removeFiles, writeFiles } from "../../files/write.ts";
import { getBasePath, packBase } from "../../import/merge/import-base.ts";
import type { MergePolicy } from "../../import/merge/merge-run.ts";
import type { MergedService } from "../../import/merge/merged-service.ts";
import { mergeService } from "../../import/merge/merge-service.ts";
import type { ServiceReading } from "../../import/merge/service-reading.ts";
import { beginWriting, endWriting } from "./interrupted-run.ts";
import { loadBase, loadTexts } from "./load-present.ts";

/** Where an import writes, and how it treats what is there. */
export interface ImportTarget {
  readonly specs: string;
  readonly policy: MergePolicy;
  /** Tells what would happen and writes nothing. */
  readonly isDry: boolean;
}

/**
 * Merges a service version with what is there, and writes it if it is sound. The base comes last: a run that is killed
 * before leaves files that the next run takes for what they are.
 */
export async function writeService(
  reading: ServiceReading,
  { specs, policy, isDry }: ImportTarget,
): Promise<MergedService> {
  const { folder } = reading;
  const [texts, base] = await Promise.all([loadTexts(specs, folder), loadBase(specs, folder)]);
  const merged = mergeService(reading, { texts, base }, policy);
  if (isDry || merged.problems.length > 0) return merged;
  const written = merged.files.flatMap(({ name, outcome, text }) =>
    (outcome === "new" || outcome === "merged") && text !== undefined ? [[`${folder}/${name}`, text] as const] : [],
  );
  const removed = merged.files.flatMap(({ name, outcome }) => (outcome === "removed" ? [`${folder}/${name}`] : []));
  const packed = packBase(merged.base);
  const isKnown = packed.equals(packBase(base));
  if (written.length === 0 && removed.length === 0 && isKnown) return merged;
  await beginWriting(specs, folder);
  await writeFiles(specs, new Map(written));
  await removeFiles(specs, removed);
  if (!isKnown) await writeFiles(specs, new Map([[getBasePath(folder), packed]]));
  await endWriting(specs, folder);
  return merged;
}
