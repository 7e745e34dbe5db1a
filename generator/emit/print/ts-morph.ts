import { createRequire } from "node:module";

/**
 * ts-morph by `require`: an `import` has Node look through all of its ten megabytes for names first, which costs more
 * than a small run.
 */
export const { IndentationText, NewLineKind, Project, QuoteKind, StructureKind } = createRequire(import.meta.url)(
  "ts-morph",
) as typeof import("ts-morph");
