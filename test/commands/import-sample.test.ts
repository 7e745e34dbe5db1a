import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/specs.ts";
import { makeFolder, runProcess, runTcgen } from "../support/tcgen.ts";

const SAMPLE = "test/import/page/samples/OpenInterCommunication.md";

/** A folder as a clone is, with its specifications and the sample page. */
async function makeClone(): Promise<string> {
  const folder = await makeFolder();
  for (const path of ["specs", SAMPLE]) await cp(join(ROOT, path), join(folder, path), { recursive: true });
  return folder;
}

test("the README shows what a fresh clone prints, and what it writes is sound", async () => {
  const folder = await makeClone();
  const { code, out, err } = await runTcgen(folder, ["import", SAMPLE]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const readme = await readFile(join(ROOT, "README.md"), "utf8");
  expect(readme).toContain(`npm run import -- ${SAMPLE}\n`);
  const timeless = (text: string): string => text.replace(/in [\d.]+ s/g, "in some time");
  expect(timeless(readme)).toContain(`\n${timeless(out)}`);
  expect(await runTcgen(folder, ["validate"])).toMatchObject({ code: 0 });
});

test("an install that cannot be written runs all the same, and leaves nothing behind", async () => {
  const [install, folder] = [await makeFolder(), await makeClone()];
  for (const path of ["generator", "specs", "templates", "package.json"])
    await cp(join(ROOT, path), join(install, path), { recursive: true });
  await mkdir(join(install, "node_modules"));
  for (const name of await readdir(join(ROOT, "node_modules")))
    if (!name.startsWith(".")) await symlink(join(ROOT, "node_modules", name), join(install, "node_modules", name));
  // A file where the cache's folder would be: it cannot be made, whoever runs this.
  await writeFile(join(install, "node_modules/.cache"), "");
  const temporary = await makeFolder();
  const args = [join(install, "generator/tcgen.js"), "import", SAMPLE];
  const { code, err } = await runProcess(process.execPath, args, folder, { TMPDIR: temporary });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(await readdir(temporary)).toEqual([]);
});
