import { PRINT_WIDTH } from "./text/literal.ts";

/** An import declaration as prettier lays it out: one line, or one name a line where that is too long. */
export function printImport(names: readonly string[], from: string, { isType = false } = {}): string {
  const start = isType ? "import type" : "import";
  const line = `${start} { ${names.join(", ")} } from "${from}";`;
  if (line.length <= PRINT_WIDTH) return line;
  return `${start} {\n${names.map((name) => `  ${name},`).join("\n")}\n} from "${from}";`;
}
