import { CommanderError } from "commander";
import pc from "picocolors";
import type { Console } from "./commands/console.ts";
import { guardConsole } from "./commands/terminal.ts";
import type { Tool } from "./output/run.ts";
import { createProgram } from "./program.ts";

/** Runs the command line: the only place that has arguments, streams and exit codes. */
export async function main(tool: Tool): Promise<void> {
  const console: Console = guardConsole({
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    hasColors: pc.isColorSupported && process.stderr.isTTY === true,
  });
  const program = createProgram(tool, console, (code) => {
    process.exitCode = code;
  });
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (isUserError(error)) {
      console.err(`${error.message}\n`);
      process.exitCode = 2;
    } else throw error;
  }
}

/** A folder that is not there, or may not be read: the user's to mend, and no bug of ours. */
function isUserError(error: unknown): error is NodeJS.ErrnoException {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return error instanceof Error && /^E(?:NOENT|ACCES|ISDIR|NOTDIR|PERM|ROFS|NOSPC)$/.test(code ?? "");
}
