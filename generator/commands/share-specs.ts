import { cp } from "node:fs/promises";
import { join, resolve } from "node:path";

/**
 * Puts what every service shares, common error codes, regions and the schemas for editors, into a folder of
 * specifications that does not have it; what is there stays.
 */
export async function shareSpecs(ownSpecs: string, specs: string): Promise<void> {
  if (resolve(ownSpecs) === resolve(specs)) return;
  for (const name of ["common", "schema"]) {
    await cp(join(ownSpecs, name), join(specs, name), { recursive: true, force: false, errorOnExist: false });
  }
}
