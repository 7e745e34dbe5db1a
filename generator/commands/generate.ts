import { basename, resolve } from "node:path";
import type { GenerateResult } from "../generate.ts";
import { generate } from "../generate.ts";
import { compareOutput, type Difference, writeOutput } from "../output/write.ts";
import { loadFolder, loadSpecs } from "../spec/load.ts";
import type { Console, ExitCode } from "./console.ts";
import { count, printProblems } from "./print-problems.ts";

/** Flags of `generate`, as the command line gives them. */
export interface GenerateOptions {
  readonly specs: string;
  readonly out: string;
  readonly check: boolean;
  readonly force: boolean;
  readonly json: boolean;
  /** Services; all of them where absent. */
  readonly only: readonly string[] | undefined;
}

/** Runs `generate`: reads everything, makes everything, and only then writes what differs. */
export async function runGenerate(options: GenerateOptions, templates: string, console: Console): Promise<ExitCode> {
  const started = performance.now();
  const only = options.only && new Set(options.only);
  const specs = await loadSpecs(resolve(options.specs), only);
  const unknown = options.only?.find((service) => !specs.some((file) => file.path.startsWith(`${service}/`)));
  if (unknown !== undefined) {
    console.err(`There is no service ${JSON.stringify(unknown)} in ${options.specs} (--only).\n`);
    return 2;
  }
  const result = await generate({ specs, templates: await loadFolder(templates) });
  if (result.problems.length > 0) {
    if (options.json) console.out(`${JSON.stringify({ problems: result.problems }, null, 2)}\n`);
    else printProblems(result.problems, options.specs, console);
    return 1;
  }
  const folder = resolve(options.out);
  const difference = await compareOutput(folder, result.files, only);
  if (difference.foreign.length > 0 && !options.force) {
    refuseForeign(difference.foreign, options, console);
    return 1;
  }
  if (!options.check) await writeOutput(folder, result.files, difference);
  report({ result, difference, options, seconds: (performance.now() - started) / 1000 }, console);
  return options.check && listChanges(difference).length > 0 ? 1 : 0;
}

const LISTED = 20;

function refuseForeign(foreign: readonly string[], options: GenerateOptions, console: Console): void {
  const files = foreign.slice(0, LISTED).map((path) => `  ${options.out}/${path}\n`);
  const rest = foreign.length > LISTED ? `  … and ${foreign.length - LISTED} more\n` : "";
  console.err(
    `${options.out} holds ${count(foreign.length, "file")} that this tool did not make:\n${files.join("")}${rest}` +
      `Nothing was written. Move them away, choose another folder with --out, or let them stay with --force.\n`,
  );
}

interface Report {
  readonly result: GenerateResult;
  readonly difference: Difference;
  readonly options: GenerateOptions;
  readonly seconds: number;
}

function report({ result, difference, options, seconds }: Report, console: Console): void {
  const { added, changed, stale } = difference;
  const { services, actions, files } = result;
  if (options.json) {
    console.out(
      `${JSON.stringify({ services, actions, files: files.size, added, changed, removed: stale, seconds })}\n`,
    );
    return;
  }
  const changes = listChanges(difference);
  if (options.check) {
    for (const line of changes.slice(0, LISTED)) console.out(`${line}\n`);
    if (changes.length > LISTED) console.out(`… and ${changes.length - LISTED} more\n`);
  }
  const verb = options.check ? "to change" : "changed";
  console.out(
    `${count(services, "service version")}, ${count(actions, "action")}, ${count(files.size, "file")}: ` +
      `${changes.length === 0 ? "nothing" : changes.length.toLocaleString("en")} ${verb}, ${seconds.toFixed(2)} s\n`,
  );
  if (options.check && changes.length > 0)
    console.err(`${basename(options.out)} is not what the specifications make. Run: npm run generate\n`);
}

/** One line a file: `+ src/…` added, `~ src/…` changed, `- src/…` removed. */
function listChanges({ added, changed, stale }: Difference): string[] {
  return [
    ...added.map((path) => `+ ${path}`),
    ...changed.map((path) => `~ ${path}`),
    ...stale.map((path) => `- ${path}`),
  ];
}
