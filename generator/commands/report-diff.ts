import pc from "picocolors";
import type { Change } from "../diff/change.ts";
import type { StateProblems } from "../diff/diff-specs.ts";
import type { Review, ReviewedChange } from "../diff/review.ts";
import { findSpot, printPlace } from "../diff/spot.ts";
import { describeChange } from "../diff/words/describe-change.ts";
import { wordHint } from "../diff/words/hint.ts";
import type { Show } from "../diff/words/show.ts";
import { PROBLEM_CODES } from "../spec/problem-codes.ts";
import type { Console } from "./console.ts";
import { showJson } from "./show-json.ts";
import { count } from "./print-problems.ts";

/** Prints changes for a reader: by service version and by what they are of, then what they ask of the version. */
export function printReview({ changes, breaking, version, unused }: Review, console: Console): void {
  const colors = pc.createColors(console.hasColors);
  const [folders, owners] = [new Set<string>(), new Set<string>()];
  for (const item of changes) {
    const { folder, owner = "" } = findSpot(item.change.place);
    if (isFirst(folders, folder)) console.out(`${folders.size > 1 ? "\n" : ""}${colors.bold(folder)}\n`);
    if (isFirst(owners, `${folder} ${owner}`) && owner !== "") console.out(`  ${colors.bold(TERMINAL.prose(owner))}\n`);
    console.out(printItem(item, colors));
  }
  if (changes.length > 0) console.out("\n");
  const suppressed = changes.filter(({ suppression }) => suppression !== undefined).length;
  const parts = [count(changes.length, "change"), `${breaking} breaking`];
  if (suppressed > 0) parts.push(`${suppressed} suppressed`);
  const step = version.step === "none" ? `${version.from} stays` : `${version.from} -> ${version.to} (${version.step})`;
  console.out(`${parts.join(", ")}; version ${step}\n`);
  for (const { kind, place } of unused)
    console.err(`Nothing to suppress any more: ${TERMINAL.prose(`${kind} ${place}`)}\n`);
}

/** Changes and problems for machines: the same keys whatever there is. */
export function showAsJson({ changes, breaking, version, unused }: Review, problems: StateProblems): string {
  const show = (state: keyof StateProblems): object[] =>
    problems[state].map((problem) => ({ state, ...problem, fix: PROBLEM_CODES[problem.code].fix }));
  const result = {
    problems: [...show("before"), ...show("after")],
    changes: changes.map((item) => ({
      kind: item.change.kind,
      place: printPlace(item.change.place),
      direction: item.change.direction,
      before: item.change.before ?? null,
      after: item.change.after ?? null,
      wire: item.change.wire,
      types: item.change.types,
      behaviour: item.change.behaviour,
      isBreaking: item.isBreaking,
      hint: item.hint ?? null,
      suppression: item.suppression ?? null,
    })),
    breaking,
    version,
    unusedSuppressions: unused,
  };
  return showJson(result, 2);
}

function isFirst(seen: Set<string>, key: string): boolean {
  const { size } = seen;
  return seen.add(key).size > size;
}

const TERMINAL: Show = { code: showPlain, prose: showPlain };

function showPlain(text: string): string {
  return text.replace(/\s+/g, " ");
}

type Colors = ReturnType<typeof pc.createColors>;

function printItem({ change, isBreaking, hint, suppression }: ReviewedChange, colors: Colors): string {
  const verdicts = listVerdicts(change);
  const mark =
    suppression !== undefined
      ? colors.dim("suppressed")
      : isBreaking
        ? colors.red("breaking  ")
        : colors.green(verdicts === "" ? "          " : "compatible");
  const lines = [`${mark} ${describeChange(change, TERMINAL)} ${colors.dim(`${change.kind}${verdicts}`)}`];
  if (suppression !== undefined) lines.push(colors.dim(`${suppression.reason} (until ${suppression.until})`));
  else if (hint !== undefined) lines.push(colors.cyan(wordHint(hint, TERMINAL)));
  return lines.map((line, index) => `    ${index > 0 ? " ".repeat(11) : ""}${line}\n`).join("");
}

/** Which of the verdicts broke, or which were touched where none did. */
function listVerdicts(change: Change): string {
  const names = ["wire", "types", "behaviour"] as const;
  const broken = names.filter((name) => change[name] === "breaking");
  const touched = broken.length > 0 ? broken : names.filter((name) => change[name] === "compatible");
  return touched.length === 0 ? "" : `, ${touched.join(" ")}`;
}
