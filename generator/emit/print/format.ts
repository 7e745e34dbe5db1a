import type { Options } from "prettier";
import type { OutputFile } from "../emit.ts";
import { isLaidOut } from "./layout.ts";
import { PRINT_WIDTH } from "./value.ts";

const OPTIONS: Options = { printWidth: PRINT_WIDTH, endOfLine: "lf" };

/**
 * Formats generated TypeScript as prettier does, and the programs of the README. Text that prettier is known to leave
 * alone is not sent through it: a test compares both over whole catalogues.
 */
export async function formatFile(file: OutputFile): Promise<OutputFile> {
  const isManual = file.path === "README.md";
  if (!isManual && (file.isCopy === true || !file.path.endsWith(".ts") || isLaidOut(file.text))) return file;
  const { format } = await import("prettier");
  return { ...file, text: await format(file.text, { ...OPTIONS, parser: isManual ? "markdown" : "typescript" }) };
}
