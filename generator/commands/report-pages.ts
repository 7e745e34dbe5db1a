import { createTwoFilesPatch } from "diff";
import pc from "picocolors";
import type { PagesImport } from "../import/page/import-pages.ts";
import type { Console } from "./console.ts";
import type { PagesOptions } from "./import-pages.ts";
import type { ImportedFile } from "./write-import.ts";

/** Prints what became of pages: counts and marks a page, the files, the refusals; a dry run prints the files themselves. */
export function printPages(
  result: PagesImport,
  written: readonly ImportedFile[],
  options: PagesOptions,
  console: Console,
): void {
  if (options.json) return console.out(`${JSON.stringify(describe(result, written, options), null, 2)}\n`);
  if (options.diff) printDiffs(result, written, console);
  else if (options.dryRun)
    for (const { path, text } of result.files) console.out(`# ${options.specs}/${path}\n${text}`);
  const say = options.dryRun || options.diff ? console.err : console.out;
  const colors = pc.createColors(console.hasColors);
  for (const { fileName, place, counts, marks } of result.summaries) {
    say(`${colors.bold(place)} ${counts} ${colors.dim(`(${fileName})`)}\n`);
    for (const mark of marks) say(`  - ${mark.replaceAll("\n", " ")}\n`);
  }
  for (const { path, outcome } of written) {
    if (outcome.kind === "same" || outcome.kind === "kept") continue;
    if (outcome.kind !== "conflict")
      say(`  ${options.dryRun ? "would be " : ""}${outcome.kind}: ${options.specs}/${path}\n`);
    else
      console.err(
        `${options.specs}/${path}:${outcome.lines[0] ?? 1} conflict: ${outcome.reason}. It was left as it is; --diff shows the difference, --force takes the page.\n`,
      );
  }
  for (const { file, message, fix } of result.findings.filter(({ level }) => level === "error")) {
    console.err(`${colors.bold(file ?? "")} ${colors.red("refused")}: ${message}.\n  ${colors.dim(`fix: ${fix}`)}\n`);
  }
}

function describe(
  { summaries, findings }: PagesImport,
  written: readonly ImportedFile[],
  { dryRun }: PagesOptions,
): object {
  return {
    pages: summaries,
    files: written.map(({ path, outcome }) => ({ path, outcome: outcome.kind })),
    findings,
    isDryRun: dryRun,
  };
}

/** What the pages say against what is there, whether it is written or not. */
function printDiffs({ files }: PagesImport, written: readonly ImportedFile[], console: Console): void {
  for (const { path, text } of files) {
    const file = written.find((item) => item.path === path);
    const after = file && "text" in file.outcome ? file.outcome.text : text;
    if (file?.outcome.kind !== "same" && file?.outcome.kind !== "kept") {
      console.out(
        createTwoFilesPatch(
          path,
          path,
          file?.before ?? "",
          after,
          file?.before === undefined ? "(not there)" : "before",
          "page",
        ),
      );
    }
  }
}
