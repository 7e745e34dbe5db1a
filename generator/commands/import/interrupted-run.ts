import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Says that a service version is being written, and first removes what a run that was killed left there: a mark, and
 * half-written files under names such as `X.yaml.1234567`, which are its own only if they are younger than its mark.
 */
export async function beginWriting(specs: string, folder: string): Promise<void> {
  const mark = getMark(specs, folder);
  const old = await stat(mark).catch(() => undefined);
  if (old && !isAlive(Number(await readFile(mark, "utf8")))) await removeLeftovers(join(specs, folder), old.mtimeMs);
  await mkdir(dirname(mark), { recursive: true });
  await writeFile(mark, String(process.pid));
}

/** Says that all is written. */
export async function endWriting(specs: string, folder: string): Promise<void> {
  await rm(getMark(specs, folder), { force: true });
}

function getMark(specs: string, folder: string): string {
  return join(specs, ".import", `${folder}.writing`);
}

function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

const HALF_WRITTEN = /\.yaml\.\d{4,}$/;

async function removeLeftovers(path: string, since: number): Promise<void> {
  for (const name of (await readdir(path).catch(() => [])).filter((entry) => HALF_WRITTEN.test(entry))) {
    const { mtimeMs } = await stat(join(path, name));
    if (mtimeMs >= since) await rm(join(path, name), { force: true });
  }
}
