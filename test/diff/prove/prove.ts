import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { deepStrictEqual } from "node:assert/strict";
import { dirname, join } from "node:path";
import { diffSpecs } from "../../../generator/diff/diff-specs.ts";
import { openRandom } from "../../bench/generate/catalogue/random.ts";
import { ROOT, templates } from "../../support/specs.ts";
import { runProcess } from "../../support/tcgen.ts";
import { summarizeChange } from "../state.ts";
import { printCommonConsumer, printConsumer } from "./consumer.ts";
import { type ApiJudgement, judgeApi } from "./judge-api.ts";
import { makePackage, type MadePackage } from "./make-package.ts";
import { makeState } from "./make-state.ts";
import { mutate } from "./mutations.ts";
import { printState, type State } from "./state.ts";

/** A mutated state: what `diff` said of it, and what a compiler and `api.txt` say. */
export interface Proof {
  readonly name: string;
  /** Names of the mutations. */
  readonly mutations: readonly string[];
  /** A change of each breaks types, by its verdict. */
  readonly isBreaking: boolean;
  readonly changes: readonly string[];
  /** Errors of a consumer that was written against the state before. */
  readonly errors: readonly string[];
  readonly api: ApiJudgement;
}

/** How much is proved. */
export interface ProofInput {
  readonly folder: string;
  readonly mutants: number;
  readonly seed: number;
  /** How many were proved before: which mutations come next, and which states. */
  readonly first?: number;
}

/** Mutations of one state; more of them save time, fewer vary more. */
const PER_STATE = 20;

/**
 * Makes states and mutations of them, and compiles consumers of the states before against the packages before and after,
 * all in one program. Throws where a consumer does not even compile against its own package.
 */
export async function prove({ folder, mutants, seed, first = 0 }: ProofInput): Promise<Proof[]> {
  setUp(folder);
  const proofs: Omit<Proof, "errors">[] = [];
  for (let index = 0; proofs.length < mutants; index++) {
    const random = openRandom(seed * 1_000_003 + first * 1009 + index);
    const state = makeState(random);
    const before = makePackage(printState(state), templates);
    if (!before) throw new Error(`State ${index} has problems.`);
    const consumers = printConsumers(state, before);
    writePackage(join(folder, `before-${index}`), before, consumers);
    for (let tried = 0, made = 0; made < PER_STATE && proofs.length < mutants && tried < 4 * PER_STATE; tried++) {
      // Most mutants have one change; some have several, which meet or undo each other.
      const count = random.chance(0.8) ? 1 : 2 + random.below(2);
      const mutant = mutate(state, first + proofs.length, count, random);
      const proof = mutant && (await diffMutant(state, mutant.state, before));
      if (!mutant || !proof) continue;
      const name = `mutant-${proofs.length}`;
      writePackage(join(folder, name), proof.after, consumers);
      proofs.push({ name, mutations: mutant.names, ...proof.verdict });
      made++;
    }
  }
  const errors = await compile(folder);
  for (const name of errors.keys()) {
    if (!name.startsWith("mutant-")) throw new Error(`${name}: ${errors.get(name)?.join("\n")}`);
  }
  return proofs.map((proof) => ({ ...proof, errors: errors.get(proof.name) ?? [] }));
}

async function diffMutant(
  before: State,
  after: State,
  old: MadePackage,
): Promise<{ after: MadePackage; verdict: Pick<Proof, "isBreaking" | "changes" | "api"> } | undefined> {
  const specs = { before: printState(before), after: printState(after) };
  // Two mutations may make the same thing; two files of one path cannot be.
  if (new Set(specs.after.map(({ path }) => path)).size < specs.after.length) return undefined;
  const { changes, problems } = await diffSpecs(specs);
  // Where no file is the same, nothing is left unread; that must not make a difference.
  const touched = specs.before.map(({ path, text }) => ({ path, text: `${text}\n` }));
  if (problems.after.length === 0)
    deepStrictEqual(changes, (await diffSpecs({ before: touched, after: specs.after })).changes);
  const made = problems.after.length > 0 || changes.length === 0 ? undefined : makePackage(specs.after, templates);
  if (!made) return undefined;
  const verdict = {
    isBreaking: changes.some(({ types }) => types === "breaking"),
    changes: changes.map(summarizeChange),
    api: judgeApi(old.api, made.api),
  };
  return { after: made, verdict };
}

/** One program for each version by its own path, one by the service's short path where that is a choice, one for what services share. */
function printConsumers(state: State, { models, defaultName }: MadePackage): ReadonlyMap<string, string> {
  const consumers = new Map([["consumer-common.ts", printCommonConsumer(state)]]);
  for (const version of state.versions) {
    const model = models.find((item) => item.version === version.service.version);
    if (!model) throw new Error(`No version ${version.service.version}`);
    const { versionName } = model;
    consumers.set(`consumer-${versionName}.ts`, printConsumer(version, model, `./demo/${versionName}/index.js`));
    if (versionName === defaultName && models.length > 1)
      consumers.set("consumer-default.ts", printConsumer(version, model, "./demo/index.js"));
  }
  return consumers;
}

function setUp(folder: string): void {
  cpSync(join(ROOT, "templates/runtime"), join(folder, "runtime"), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const options = {
    extends: join(ROOT, "templates/package/tsconfig.build.json"),
    compilerOptions: {
      noEmit: true,
      declaration: false,
      emitDeclarationOnly: false,
      isolatedDeclarations: false,
      noUnusedLocals: false,
      rootDir: ".",
      skipLibCheck: true,
      paths: { "#platform": ["./runtime/platform/node.ts"] },
    },
    include: ["before-*", "mutant-*"].map((folders) => `${folders}/**/*`),
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
}

function writePackage(folder: string, { files }: MadePackage, consumers: ReadonlyMap<string, string>): void {
  for (const [path, text] of [...files, ...consumers]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    // One runtime serves all.
    writeFileSync(join(folder, path), text.replaceAll('"../../runtime/', '"../../../runtime/'));
  }
}

/** The errors of each folder. */
async function compile(folder: string): Promise<Map<string, string[]>> {
  const run = await runProcess(
    process.execPath,
    [join(ROOT, "node_modules/typescript/bin/tsc"), "--pretty", "false", "-p", "."],
    folder,
  );
  const errors = new Map<string, string[]>();
  for (const line of run.out.split("\n")) {
    const [, name, file] = /^([\w-]+)\/([^(]+)\(\d+,\d+\): error /.exec(line) ?? [];
    if (name === undefined) continue;
    if (file?.startsWith("consumer-") !== true) throw new Error(`Not of a consumer: ${line}`);
    errors.set(name, [...(errors.get(name) ?? []), line]);
  }
  if (run.code !== 0 && errors.size === 0) throw new Error(`tsc failed: ${run.out}${run.err}`);
  return errors;
}
