import { render, type Templates } from "./render.ts";
import { type Declaration, printDeclarations } from "./declarations.ts";
import { type Import, printImport } from "./imports.ts";

/** What a generated module holds. */
export interface Module {
  readonly imports?: readonly Import[];
  readonly declarations: readonly Declaration[];
}

/** Prints a module as prettier would lay it out. */
export function printModule({ imports = [], declarations }: Module, templates: Templates): string {
  return render(templates, "module.hbs", {
    imports: imports.map(printImport),
    declarations: printDeclarations(declarations),
  });
}
