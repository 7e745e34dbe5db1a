import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BENCH } from "../peers.ts";
import { type Measure, measureSteps, type Step } from "./measure.ts";
import { type TypeCheck, typeCheck } from "./type-check.ts";
import { ROOT, type Workshop } from "./workshop.ts";

/** Generators for OpenAPI, as their manuals call them; each writes below a folder. */
const CONTENDERS = {
  "hey-api": (document: string, out: string) => step("openapi-ts", "-i", document, "-o", out, "--no-log-file"),
  orval: (document: string, out: string) =>
    step("orval", "--input", document, "--output", join(out, "index.ts"), "--client", "fetch"),
  "openapi-typescript": (document: string, out: string) =>
    step("openapi-typescript", document, "-o", join(out, "index.ts")),
} satisfies Record<string, (document: string, out: string) => Omit<Step, "folder">>;

export type Contender = keyof typeof CONTENDERS;
export const CONTENDER_NAMES = Object.keys(CONTENDERS) as Contender[];

/** What a contender took. */
export interface ContenderReport {
  readonly made: Measure;
  /** Prettier, the same as ours, over what it made. */
  readonly formatted: Measure;
  readonly types: TypeCheck;
}

/** Measures a contender on the OpenAPI document. */
export async function measureContender(name: Contender, { folder, document }: Workshop): Promise<ContenderReport> {
  const out = join(folder, name);
  mkdirSync(out);
  const made = await measureSteps([{ ...CONTENDERS[name](document, out), folder }]);
  if (made.exitCode !== 0) throw new Error(`${name} failed:\n${made.text.slice(0, 4000)}`);
  const prettier = join(ROOT, "node_modules/prettier/bin/prettier.cjs");
  const args = ["--write", "--print-width", "120", "--log-level", "warn", out];
  const formatted = await measureSteps([{ script: prettier, args, folder }]);
  const project = join(folder, `${name}.tsconfig.json`);
  writeFileSync(project, JSON.stringify({ compilerOptions: STRICT, include: [name] }));
  return { made, formatted, types: await typeCheck(folder, project) };
}

const STRICT = {
  target: "ES2022",
  module: "NodeNext",
  types: ["node"],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

function step(program: string, ...args: string[]): Omit<Step, "folder"> {
  return { script: join(BENCH, "node_modules/.bin", program), args };
}
