import { PRINT_WIDTH } from "./value.ts";

/** What a module takes from another; a name may have `type` before it. */
export interface Import {
  readonly names: readonly string[];
  readonly from: string;
  /** Only types are taken. */
  readonly isType?: boolean;
}

/** An import declaration as prettier lays it out: one line, or one name a line where that is too long. */
export function printImport({ names, from, isType = false }: Import): string {
  const start = isType ? "import type" : "import";
  const line = `${start} { ${names.join(", ")} } from "${from}";`;
  // Prettier breaks no list of one name.
  if (line.length <= PRINT_WIDTH || names.length === 1) return line;
  return `${start} {\n${names.map((name) => `  ${name},`).join("\n")}\n} from "${from}";`;
}
