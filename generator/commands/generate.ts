import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { runOnce, type Tool } from "../output/run.ts";
import { NO_STORE, openStore } from "../cache/store.ts";
import type { Console, ExitCode } from "./console.ts";
import { showJson } from "./show-json.ts";
import { printProblems } from "./print-problems.ts";
import { showProgress } from "./progress.ts";
import { listChanges, refuseForeign, reportRun } from "./report-run.ts";

/** Flags of `generate`, as the command line gives them. */
export interface GenerateOptions {
  readonly specs: string;
  readonly out: string;
  readonly check: boolean;
  readonly watch: boolean;
  readonly force: boolean;
  readonly json: boolean;
  readonly cache: boolean;
  /** Services; all of them where absent. */
  readonly only: readonly string[] | undefined;
  /** Worker threads; one a core where absent. */
  readonly jobs: number | undefined;
}

/** Runs `generate`, and with `--watch` again whenever a specification is saved. */
export async function runGenerate(options: GenerateOptions, tool: Tool, console: Console): Promise<ExitCode> {
  const code = await generateOnce(options, tool, console, performance.timeOrigin);
  if (!options.watch) return code;
  const { watchFolder } = await import("./watch.ts");
  const sayReady = (): void => console.err(`Watching ${options.specs}; Ctrl-C ends it.\n`);
  await watchFolder(resolve(options.specs), sayReady, async () => {
    await generateOnce(options, tool, console, Date.now());
  });
  return 0;
}

async function generateOnce(
  options: GenerateOptions,
  tool: Tool,
  console: Console,
  startedAt: number,
): Promise<ExitCode> {
  const progress = showProgress(console, "actions");
  const result = await runOnce({
    tool,
    specs: resolve(options.specs),
    out: resolve(options.out),
    only: options.only && new Set(options.only),
    isCheck: options.check,
    mayStay: options.force,
    threads: options.jobs ?? availableParallelism(),
    store: options.cache ? openStore(join(tool.root, "node_modules/.cache/tcgen")) : NO_STORE,
    onProgress: progress.update,
  }).finally(progress.stop);
  const [missing] = result.missing;
  if (missing !== undefined) {
    console.err(`There is no service ${JSON.stringify(missing)} in ${options.specs} (--only).\n`);
    return 2;
  }
  if (result.services === 0) {
    console.err(`There are no specifications in ${options.specs}. Name their folder with --specs.\n`);
    return 2;
  }
  if (result.problems.length > 0) {
    if (options.json) console.out(showJson({ problems: result.problems }, 2));
    else printProblems(result.problems, options.specs, console);
    return 1;
  }
  if (result.difference.foreign.length > 0 && !options.force) {
    refuseForeign(result.difference.foreign, options, console);
    return 1;
  }
  reportRun(result, { ...options, seconds: (Date.now() - startedAt) / 1000 }, console);
  return options.check && listChanges(result.difference).length > 0 ? 1 : 0;
}
