import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import manifest from "../package.json" with { type: "json" };
import type { Console, ExitCode } from "./commands/console.ts";
import type { DiffOptions } from "./commands/diff.ts";
import type { GenerateOptions } from "./commands/generate.ts";
import type { ImportOptions } from "./commands/import.ts";
import type { ValidateOptions } from "./commands/validate.ts";
import type { Tool } from "./output/run.ts";

/** The command line: its verbs and flags. `setExitCode` hears how a verb ended; code of a verb is loaded when it runs. */
export function createProgram(tool: Tool, console: Console, setExitCode: (code: ExitCode) => void): Command {
  const program = new Command("tcgen")
    .description("Typed Tencent Cloud: makes a TypeScript package from short transcriptions of API documentation.")
    .version(manifest.version)
    .configureOutput({ writeOut: console.out, writeErr: console.err })
    .configureHelp({ showGlobalOptions: true })
    // `--version` behind a verb is the verb's own.
    .enablePositionalOptions()
    .showHelpAfterError()
    .showSuggestionAfterError();

  program
    .command("generate")
    .description("specifications -> the generated package")
    .addOption(specsOption())
    .option("--out <dir>", "folder of the generated package", "generated")
    .option("--check", "write nothing; exit 1 where the folder is not what the specifications make", false)
    .addOption(new Option("--only <services>", "only these services, with commas: gaap,sqlserver").argParser(readList))
    .option("--watch", "generate again whenever a specification is saved", false)
    .addOption(new Option("--jobs <n>", "worker threads (default: one a core)").argParser(readCount))
    .option("--no-cache", "make everything anew, and keep nothing for the next run")
    .option("--force", "let files stay in the folder that this tool did not make", false)
    .option("--json", "print the outcome as JSON", false)
    .action(async (options: GenerateOptions) => {
      const { runGenerate } = await import("./commands/generate.ts");
      setExitCode(await runGenerate(options, tool, console));
    });

  program
    .command("validate")
    .description("check the specifications, write nothing")
    .addOption(specsOption())
    .option("--json", "print the problems as JSON", false)
    .action(async (options: ValidateOptions) => {
      const { runValidate } = await import("./commands/validate.ts");
      setExitCode(await runValidate(options, console));
    });

  program
    .command("diff")
    .description("what changed between two states of the specifications, and whom it breaks; writes nothing")
    .requiredOption("--against <rev|dir>", "the state before: a folder of specifications, or a git revision")
    .addOption(specsOption())
    .addOption(new Option("--only <services>", "only these services, with commas: gaap,sqlserver").argParser(readList))
    .addOption(new Option("--fail-on <what>", "exit 1 where a change breaks somebody").choices(["breaking"]))
    .addOption(
      new Option("--changelog", "print an entry for CHANGELOG.md").default(false).conflicts(["json", "format"]),
    )
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .option("--json", "print the outcome as JSON, as --format json does", false)
    .addHelpText("after", DIFF_HELP)
    .action(async (options: DiffOptions) => {
      const { runDiff } = await import("./commands/diff.ts");
      setExitCode(await runDiff(options, new Date(), console));
    });

  program
    .command("import")
    .description("pages of documentation (text, Markdown, HTML) or a catalogue (api.json) -> specifications")
    .argument("<paths...>", "pages, folders of pages, - for standard input; or a catalogue: a folder or an api.json")
    .addOption(specsOption())
    .option("--dry-run", "write nothing; say what would be written, for pages the files themselves", false)
    .option("--diff", "write nothing; show how files would change", false)
    .option("--ours", "end conflicts: what is there stays, and is not asked again", false)
    .option("--theirs", "end conflicts: what is imported wins", false)
    .option(
      "--accept-removals",
      "take out members, codes, examples, types and actions that the source has no more",
      false,
    )
    .option("--report <file>", "write each finding about the source to a JSON file")
    .option("--errors <dir>", "take error codes from a checkout of tencentcloud-sdk-go")
    .option("--service <name>", "service of pages that do not name it: gaap")
    .option("--version <date>", "version of pages that do not say it: 2018-05-29")
    .addOption(
      new Option("--lang <language>", "which of several pages of an action counts; else for the record").choices([
        "en",
        "zh",
        "ja",
        "ko",
      ]),
    )
    .option("--url <address>", "address of the page, for the record")
    .option("--json", "print the outcome as JSON", false)
    .action(async (paths: string[], options: ImportOptions) => {
      const { runImport } = await import("./commands/import.ts");
      setExitCode(await runImport(paths, options, join(tool.root, "specs"), console));
    });

  return program;
}

const DIFF_HELP = `
Each change has three verdicts: wire (what is sent and accepted), types (whether a consumer's program compiles) and
behaviour (retries, pacing, token, region). What is sent may widen, what is received may narrow; the rest is breaking.
A change can be accepted in diff-suppressions.yaml, beside the specifications, with place, kind, reason and until.

Examples:
  tcgen diff --against main                          what a branch changes
  tcgen diff --against v0.3.0 --fail-on breaking     for CI
  tcgen diff --against ../old/specs --changelog      an entry for CHANGELOG.md
`;

function specsOption(): Option {
  return new Option("--specs <dir>", "folder of the specifications").default("specs");
}

function readList(text: string): string[] {
  const items = text.split(",").map((item) => item.trim());
  if (items.includes("")) throw new InvalidArgumentError("It must be names with commas between them: gaap,sqlserver.");
  return items;
}

function readCount(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError("It must be a number from 1 to 99.");
  return Number(text);
}
