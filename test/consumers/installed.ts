import { join } from "node:path";
import { runProcess } from "../support/tcgen.ts";
import { KEYS } from "../support/tencent-cloud.ts";

/** Where the package is packed and installed; below this folder, so that the tools of its package.json are found. */
export const FOLDER: string = join(import.meta.dirname, ".installed");

/** A stranger's project that has the package and nothing else. */
export const PROJECT: string = join(FOLDER, "project");

/** The programs, in that project. */
export const PROGRAMS: string = join(PROJECT, "programs");

/** Runs a program of Node with the address of the stand-in and its keys, and reads what it prints. */
export async function runProgram(file: string, origin: string, flags: readonly string[] = []): Promise<unknown> {
  const args = [...flags, file, origin, KEYS.secretId, KEYS.secretKey];
  const run = await runProcess(process.execPath, args, PROJECT);
  if (run.code !== 0) throw new Error(run.out + run.err);
  return JSON.parse(run.out) as unknown;
}
