import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { installPackage } from "../support/package.ts";
import { ROOT } from "../support/specs.ts";
import { FOLDER, PROGRAMS } from "./installed.ts";

/** Packs the generated package and installs the tarball once, offline, for all cells; then the programs beside it. */
export default async function install(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await installPackage(join(ROOT, "generated"), FOLDER);
  await cp(join(import.meta.dirname, "programs"), PROGRAMS, { recursive: true });
}
