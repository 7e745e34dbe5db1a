import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scanFolder } from "./scan.ts";

/**
 * A hash of all that output depends on beside the specifications: `build` stands for the generator's own sources;
 * templates and the versions of libraries join it. With another one, nothing of the cache is good.
 */
export function takeFingerprint(root: string, build: string): string {
  const hash = createHash("sha256").update(build);
  const templates = Object.keys(scanFolder(join(root, "templates"))).map((path) => `templates/${path}`);
  for (const path of [...templates, "package-lock.json"])
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}
