import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scanFolder } from "./scan.ts";

/**
 * A hash of all that output depends on beside the specifications: `build` stands for the generator's sources and the
 * pinned libraries, the templates join it. With another one, nothing of the cache is good.
 */
export function takeFingerprint(root: string, build: string): string {
  const hash = createHash("sha256").update(build);
  const templates = join(root, "templates");
  for (const path of Object.keys(scanFolder(templates)))
    hash.update(`\0${path}\0`).update(readFileSync(join(templates, path)));
  return hash.digest("hex");
}
