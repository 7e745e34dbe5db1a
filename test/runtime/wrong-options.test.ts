import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

test("every option, given values of every wrong kind: a ConfigError; nothing uncaught, nothing left running", async () => {
  const args = ["--import", "tsx", join(import.meta.dirname, "wrong-options.ts")];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  expect(stderr).toBe("");
  const { count, wrong } = JSON.parse(stdout) as { count: number; wrong: string[] };
  expect(wrong).toEqual([]);
  // 19 options of a client and 21 of a call, each with more than 60 values.
  expect(count).toBeGreaterThan(40 * 60);
}, 120_000);
