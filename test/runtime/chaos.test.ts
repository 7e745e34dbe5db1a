import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { ChaosOutcome } from "./chaos-program.ts";

/** Where a failure is none of the call, or is a value that can be read. */
const HARMLESS =
  /all is well|logger|onAnswer|randomUUID (hangs|returns)|response.body (hangs|returns)|bodyUsed returns|headers.get|(getReader\(\)|digest|hash) returns/;

test("whatever throws, rejects or hangs below the runtime: an error of this package, and nothing is left", async () => {
  const program = join(import.meta.dirname, "chaos-program.ts");
  // It ends by itself only where nothing was left running.
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--import", "tsx", program], {
    cwd: join(import.meta.dirname, "../.."),
    maxBuffer: 2 ** 26,
  });
  expect(stderr).toBe("");
  const outcomes = JSON.parse(stdout) as ChaosOutcome[];
  expect(outcomes.length).toBeGreaterThan(200);
  for (const outcome of outcomes) {
    const { title } = outcome;
    expect.soft(outcome, title).toMatchObject({ left: [], uncaught: [] });
    // A function of the user that fails with an error of its own is not hidden behind ours.
    expect.soft(outcome.isOurs || (title.includes("credentials") && outcome.name === "Error"), title).toBe(true);
    if (title.includes("all is well")) expect(outcome.name).toBe("success");
    if (!HARMLESS.test(title)) expect.soft(outcome.name, title).not.toBe("success");
    if (/(fetch|read\(\)|text\(\)|addRequest|digest|importKey|sign) hangs/.test(title)) {
      expect.soft(outcome.name, title).toBe("TimeoutError");
    }
  }
}, 120_000);
