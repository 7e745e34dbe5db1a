import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readFolder } from "../../files/read.ts";
import { writeFiles } from "../../files/write.ts";

/**
 * Puts what every service shares, common error codes, regions and the schemas for editors, into a folder of
 * specifications that does not have it; what is there stays. Only texts are copied: the originals may be read-only.
 */
export async function shareSpecs(ownSpecs: string, specs: string): Promise<void> {
  if (resolve(ownSpecs) === resolve(specs)) return;
  for (const name of ["common", "schema"]) await addFiles(join(specs, name), readFolder(join(ownSpecs, name)));
}

const EXPLANATION = `# What imports remember

One packed file for each service version: what each kind of source, pages of documentation and a catalogue, said when it
was last imported, and which conflicts are open. With it a new import tells an edit by hand, which stays, from what an
earlier import wrote, which follows the source. Keep it in version control beside the specifications.

Nothing here is edited by hand. Without a file nothing is lost: the next import keeps everything that is there, and asks
wherever the source says something else.
`;

/** Says in the folder of bases what they are. */
export async function explainBase(specs: string): Promise<void> {
  await addFiles(join(specs, ".import"), new Map([["README.md", EXPLANATION]]));
}

async function addFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const missing = new Map<string, string>();
  for (const [path, text] of files) {
    const isThere = await access(join(folder, path)).then(
      () => true,
      () => false,
    );
    if (!isThere) missing.set(path, text);
  }
  await writeFiles(folder, missing);
}
