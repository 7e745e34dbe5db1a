import { createHash } from "node:crypto";

/**
 * A hash of all that output depends on beside the specifications: `build` stands for the generator's sources and the
 * pinned libraries, the templates join it. With another one, nothing of the cache is good.
 */
export function takeFingerprint(build: string, templates: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256").update(build);
  for (const [path, text] of templates) hash.update(`\0${path}\0`).update(text);
  return hash.digest("hex");
}
