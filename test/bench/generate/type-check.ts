import { join } from "node:path";
import { type Measure, measureRun } from "./measure.ts";
import { ROOT } from "./workshop.ts";

/** What TypeScript 7 found in an output, and what that took. */
export interface TypeCheck extends Measure {
  readonly errors: number;
}

/** Checks an output with the TypeScript of the project. */
export async function typeCheck(folder: string, project: string): Promise<TypeCheck> {
  const script = join(ROOT, "node_modules/typescript/bin/tsc");
  const measure = await measureRun({
    script,
    args: ["--pretty", "false", "--noEmit", "--emitDeclarationOnly", "false", "-p", project],
    folder,
  });
  const errors = measure.text.match(/^.*\berror TS\d+:/gm)?.length ?? 0;
  if (measure.exitCode !== 0 && errors === 0) throw new Error(`tsc failed:\n${measure.text.slice(0, 4000)}`);
  return { ...measure, errors };
}
