import { diffSpecs } from "../diff/diff-specs.ts";
import { reviewChanges } from "../diff/review.ts";
import { readSuppressions } from "../diff/suppressions.ts";
import { printChangelog } from "../diff/words/changelog.ts";
import type { Problem } from "../spec/problem.ts";
import type { Console, ExitCode } from "./console.ts";
import { printProblems } from "./print-problems.ts";
import { readStates } from "./read-states.ts";
import { printReview, showAsJson } from "./report-diff.ts";

/** Flags of `diff`, as the command line gives them. */
export interface DiffOptions {
  readonly against: string;
  readonly specs: string;
  readonly only: readonly string[] | undefined;
  readonly failOn: "breaking" | undefined;
  readonly changelog: boolean;
  readonly format: "text" | "json";
  readonly json: boolean;
}

/** Runs `diff`: what changed between two states of the specifications, and whom it breaks. */
export async function runDiff(options: DiffOptions, today: Date, console: Console): Promise<ExitCode> {
  const states = await readStates(options);
  if (states.failure !== undefined) {
    console.err(`${states.failure}\n`);
    return 2;
  }
  const { changes, problems, version } = await diffSpecs(states);
  const date = today.toISOString().slice(0, 10);
  const accepted = states.suppressions && readSuppressions(states.suppressions, date);
  const after = [...(accepted?.problems ?? []), ...problems.after];
  const review = reviewChanges(changes, accepted?.suppressions ?? [], version);
  const isSound = problems.before.length + after.length === 0;
  if (options.json || options.format === "json") {
    console.out(showAsJson(review, { before: problems.before, after }));
  } else if (!isSound) reportProblems(problems.before, after, options, console);
  else if (options.changelog) console.out(printChangelog(review));
  else printReview(review, console);
  return !isSound || (options.failOn === "breaking" && review.breaking > 0) ? 1 : 0;
}

function reportProblems(
  before: readonly Problem[],
  after: readonly Problem[],
  { specs, against }: DiffOptions,
  console: Console,
): void {
  if (before.length > 0) printProblems(before, against, console);
  if (after.length > 0) printProblems(after, specs, console);
}
