import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findDisagreement } from "./agreement.ts";
import { type Proof, prove } from "./prove.ts";

// Proves with generated mutations that a consumer breaks exactly when `diff` says so: npm run prove:diff
const { values } = parseArgs({
  options: {
    mutants: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    keep: { type: "boolean", default: false },
  },
});
/** How many are compiled as one program: more take more memory. */
const AT_ONCE = 200;

const folder = mkdtempSync(join(tmpdir(), "tcgen-prove-"));
const proofs: Proof[] = [];
const startedAt = performance.now();
try {
  const [mutants, seed] = [Number(values.mutants), Number(values.seed)];
  for (let first = 0; first < mutants; first += AT_ONCE) {
    const batch = join(folder, String(first));
    mkdirSync(batch);
    const made = await prove({ folder: batch, mutants: Math.min(AT_ONCE, mutants - first), seed, first });
    for (const text of made.flatMap((proof) => findDisagreement(proof) ?? [])) console.log(`${text}\n`);
    proofs.push(...made);
    if (!values.keep) rmSync(batch, { recursive: true, force: true });
  }
} finally {
  if (values.keep) console.log(folder);
  else rmSync(folder, { recursive: true, force: true });
}
const wrong = proofs.filter((proof) => findDisagreement(proof) !== undefined).length;
const breaking = proofs.filter(({ isBreaking }) => isBreaking).length;
const kinds = new Set(proofs.flatMap(({ changes }) => changes.map((change) => change.split(" ")[0])));
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(
  `${proofs.length} mutants, ${breaking} breaking, ${kinds.size} kinds of change: ${wrong} disagreements, ${seconds} s`,
);
if (wrong > 0) process.exitCode = 1;
