import type { ErrorCodeModel } from "../../model/model.ts";
import { describe, printComment } from "./comment.ts";
import type { Declaration } from "./declarations.ts";
import { StructureKind } from "./ts-morph.ts";
import { printProperty } from "./value.ts";

/** A const object of error codes and the union type of the same name. */
export function declareErrorCodes(name: string, codes: readonly ErrorCodeModel[], summary: string): Declaration[] {
  const entries = codes.flatMap(({ code, key, description }) => [
    ...describe([description]).map((text) => printComment(text).replace(/^/gm, "  ")),
    `  ${printProperty(key, code, "  ")},`,
  ]);
  const literal = entries.length > 0 ? ["{", ...entries, "}"].join("\n") : "{}";
  const comment = describe([summary]).map(printComment);
  const object = [...comment, `export const ${name} = ${literal} as const;`].join("\n");
  const type = `(typeof ${name})[keyof typeof ${name}]`;
  return [
    object,
    { kind: StructureKind.TypeAlias, isExported: true, name, type, docs: describe(["Any of these codes."]) },
  ];
}
