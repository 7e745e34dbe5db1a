import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Measure, measureSuccess } from "./measure.ts";
import { type TypeCheck, typeCheck } from "./type-check.ts";
import type { Workshop } from "./workshop.ts";

/** What this generator took. */
export interface OursReport {
  /** From nothing: no cache, no bundle of the generator's sources, an empty folder. */
  readonly cold: Measure;
  /** Nothing changed; the middle of several runs. */
  readonly again: Measure;
  /** One specification edited; the middle of several runs. */
  readonly edited: Measure;
  readonly types: TypeCheck;
  /** The same without the tests, which the peers do not make. */
  readonly ownTypes: TypeCheck;
}

const ROUNDS = 3;

/** Measures this generator. */
export async function measureOurs({ folder, tool, specs, edited }: Workshop): Promise<OursReport> {
  const out = join(folder, "ours");
  const run = (): Promise<Measure> =>
    measureSuccess({ script: tool, args: ["generate", "--specs", specs, "--out", out], folder });
  const cold = await run();
  const again = await repeat(run);
  const afterEdit = await repeat(async (round) => {
    const text = readFileSync(edited, "utf8");
    writeFileSync(edited, text.replace(/^rateLimit: .*$/m, `rateLimit: ${50 + round}`));
    return run();
  });
  return {
    cold,
    again,
    edited: afterEdit,
    types: await typeCheck(folder, join(out, "tsconfig.json")),
    ownTypes: await typeCheck(folder, join(out, "tsconfig.build.json")),
  };
}

async function repeat(run: (round: number) => Promise<Measure>): Promise<Measure> {
  const rounds: Measure[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await run(round));
  return rounds.toSorted((a, b) => a.seconds - b.seconds)[ROUNDS >> 1] as Measure;
}
