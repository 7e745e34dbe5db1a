import { resolve } from "node:path";
import { checkVersions } from "../spec/check/check-versions.ts";
import { loadSpecs } from "../spec/load.ts";
import { compareProblems } from "../spec/problem.ts";
import { groupSpecs, reportStrays } from "../spec/units.ts";
import { validateCommon, validateUnit } from "../spec/validate.ts";
import type { Console, ExitCode } from "./console.ts";
import { showJson } from "./show-json.ts";
import { count, printProblems } from "./print-problems.ts";

/** Flags of `validate`, as the command line gives them. */
export interface ValidateOptions {
  readonly specs: string;
  readonly json: boolean;
}

/** Runs `validate`: the first two stages of `generate`, and nothing else. */
export async function runValidate(options: ValidateOptions, console: Console): Promise<ExitCode> {
  const tree = groupSpecs(await loadSpecs(resolve(options.specs)));
  const problems = [
    ...reportStrays(tree.strays),
    ...checkVersions(tree),
    ...validateCommon(tree).problems,
    ...tree.units.flatMap((unit) => validateUnit(unit).problems),
  ].toSorted(compareProblems);
  const actions = tree.units.reduce((sum, unit) => sum + unit.actions.length, 0);
  if (options.json) {
    console.out(showJson({ services: tree.units.length, actions, problems }, 2));
  } else if (problems.length > 0) printProblems(problems, options.specs, console);
  else console.out(`${count(tree.units.length, "service version")}, ${count(actions, "action")}: no problems\n`);
  return problems.length > 0 ? 1 : 0;
}
