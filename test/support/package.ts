import { cp, mkdir, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { ROOT } from "./specs.ts";
import { type Run, runProcess } from "./tcgen.ts";

/**
 * Packs a generated package as for publishing and installs the tarball, offline, into a new project below `folder`.
 * Returns the project's folder, which has nothing else in it.
 */
export async function installPackage(generated: string, folder: string): Promise<string> {
  // Packed from a copy, so that no dist/ is left in the original.
  const copy = join(folder, "package");
  await cp(generated, copy, { recursive: true, filter: (path) => !/\/(?:dist|node_modules)$/.test(path) });
  await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"), "dir");
  expectSuccess(await runProcess("npm", ["pack", "--pack-destination", folder], copy));
  const tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"));

  const project = join(folder, "project");
  await mkdir(project);
  const install = ["install", join(folder, tarball ?? ""), "--prefix", project, "--offline", "--no-audit", "--no-fund"];
  expectSuccess(await runProcess("npm", install, project, { npm_config_cache: join(folder, "cache") }));
  return project;
}

/** Fails with what the program printed where it did not end well. */
export function expectSuccess(run: Run): void {
  expect(run, run.out + run.err).toMatchObject({ code: 0 });
}
