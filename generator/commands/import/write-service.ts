import { removeFiles, writeFiles } from "../../files/write.ts";
import { getBasePath } from "../../import/merge/import-base.ts";
import type { MergePolicy } from "../../import/merge/values/merge-run.ts";
import type { SettledService } from "../../import/merge/settle-service.ts";
import { beginWriting, endWriting } from "./interrupted-run.ts";

/** Where an import writes, and how it treats what is there. */
export interface ImportTarget {
  readonly specs: string;
  readonly policy: MergePolicy;
  /** Tells what would happen and writes nothing. */
  readonly isDry: boolean;
}

/**
 * Writes a service version if it is sound. The base comes last: a run that is killed before leaves files that the next
 * run takes for what they are.
 */
export async function writeService(settled: SettledService, { specs, isDry }: ImportTarget): Promise<void> {
  const { folder, packed, problems } = settled;
  if (isDry || problems.length > 0) return;
  const files = new Map<string, string>();
  const removed: string[] = [];
  for (const { name, outcome, text } of settled.files) {
    if (outcome === "removed") removed.push(`${folder}/${name}`);
    else if (outcome !== "same" && text !== undefined) files.set(`${folder}/${name}`, text);
  }
  if (files.size === 0 && removed.length === 0 && !packed) return;
  await beginWriting(specs, folder);
  await writeFiles(specs, files);
  await removeFiles(specs, removed);
  if (packed) await writeFiles(specs, new Map([[getBasePath(folder), Buffer.from(packed)]]));
  await endWriting(specs, folder);
}
