import { Project } from "../print/ts-morph.ts";
import type { Templates } from "../print/render.ts";

/** What the package's root exports beside the error codes: the names that the runtime's index lists, sorted. */
export function listRootExports(templates: Templates): string[] {
  const project = new Project({ useInMemoryFileSystem: true });
  const index = project.createSourceFile("index.ts", templates.get("runtime/index.ts") ?? "");
  const names = index.getExportDeclarations().flatMap((declaration) =>
    declaration.getNamedExports().map((item) => {
      const isType = declaration.isTypeOnly() || item.isTypeOnly();
      return `${isType ? "type " : ""}${item.getAliasNode()?.getText() ?? item.getName()}`;
    }),
  );
  return [...names, "CommonErrorCode"].toSorted();
}
