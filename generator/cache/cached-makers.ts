import { createHash } from "node:crypto";
import type { Makers, UnitJob, UnitOutput } from "../makers.ts";
import type { Store } from "./store.ts";

/** Makers that ask the cache first, and a way to wait until it has taken what was made. */
export interface CachedMakers extends Makers {
  readonly settle: () => Promise<void>;
}

/**
 * Lets the cache answer for service versions whose texts it has seen with this generator. `fingerprint` stands for
 * everything else that output depends on.
 */
export function cacheMakers(makers: Makers, store: Store, fingerprint: string): CachedMakers {
  const writes: Promise<void>[] = [];
  return {
    makeUnit: async (job) => {
      const key = `unit ${hashJob(job, fingerprint)}`;
      const known = await store.read<UnitOutput>(key);
      if (known) return { output: known, problems: [] };
      const result = await makers.makeUnit(job);
      if (result.output) writes.push(store.write(key, result.output));
      return result;
    },
    makePackage: makers.makePackage,
    settle: async () => {
      await Promise.all(writes);
      if (writes.length > 0) await store.prune();
    },
  };
}

function hashJob({ unit, common }: UnitJob, fingerprint: string): string {
  // A service version does not depend on what else the package says of itself.
  const shared = { ...common, package: common.package.outputs };
  const hash = createHash("sha256").update(fingerprint).update(JSON.stringify(shared));
  for (const file of [unit.service, unit.types, ...unit.actions]) {
    if (file) hash.update(`\0${file.path}\0`).update(file.text);
  }
  return hash.digest("hex");
}
