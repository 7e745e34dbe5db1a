import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { BENCH } from "../peers.ts";
import { type Measure, measureSuccess } from "./measure.ts";
import { type TypeCheck, typeCheck } from "./type-check.ts";
import { ROOT, type Workshop } from "./workshop.ts";

/** Generators for OpenAPI, as their manuals call them for many documents in one run; each writes below a folder. */
const CONTENDERS = {
  "hey-api": (jobs) => {
    const [documents, outs] = [jobs.map((job) => job.document), jobs.map((job) => job.out)];
    return ["@hey-api/openapi-ts/dist/run.mjs", "--no-log-file", "-i", ...documents, "-o", ...outs];
  },
  orval: (jobs, folder) => {
    const projects = jobs.map(({ name, document, out }) => [
      name,
      { input: document, output: { target: join(out, "index.ts"), client: "fetch" } },
    ]);
    const config = join(folder, "orval.config.cjs");
    writeFileSync(config, `module.exports = ${JSON.stringify(Object.fromEntries(projects))};\n`);
    return ["orval/dist/bin/orval.js", "--config", config];
  },
  "openapi-typescript": (jobs, folder) => {
    const apis = jobs.map(({ name, document, out }) => [
      name,
      { root: document, "x-openapi-ts": { output: join(out, "index.ts") } },
    ]);
    const config = join(folder, "redocly.yaml");
    writeFileSync(config, JSON.stringify({ apis: Object.fromEntries(apis) }));
    return ["openapi-typescript/bin/cli.js", "--redocly", config];
  },
} satisfies Record<string, (jobs: readonly Job[], folder: string) => string[]>;

interface Job {
  readonly name: string;
  readonly document: string;
  readonly out: string;
}

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
export async function measureContender(name: Contender, { folder, documents }: Workshop): Promise<ContenderReport> {
  const out = join(folder, name);
  const jobs = documents.map((document): Job => {
    const version = basename(document, ".json");
    return { name: version, document, out: join(out, version) };
  });
  for (const job of jobs) mkdirSync(job.out, { recursive: true });
  const [script = "", ...given] = CONTENDERS[name](jobs, folder);
  const made = await measureSuccess({ script: join(BENCH, "node_modules", script), args: given, folder });
  const prettier = join(ROOT, "node_modules/prettier/bin/prettier.cjs");
  const args = ["--write", "--print-width", "120", "--log-level", "warn", out];
  const formatted = await measureSuccess({ script: prettier, args, folder });
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
