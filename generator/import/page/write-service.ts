import { parseDocument } from "yaml";
import type { ServiceSpec } from "../../spec/spec.ts";
import { printServiceSpec } from "../print-spec.ts";
import type { ImportedFile } from "./import-pages.ts";
import type { ErrorsReading } from "./read-page.ts";

/** `service.yaml`, if there is none yet, or with the codes of an error codes chapter; codes that are there stay. */
export function writeService(folder: string, spec: ServiceSpec, chapters: readonly ErrorsReading[], current: string | undefined): ImportedFile[] {
  const path = `${folder}/service.yaml`;
  const errors: Record<string, string> = Object.assign({}, ...chapters.map((chapter) => chapter.errors));
  if (current === undefined) {
    const full = Object.keys(errors).length > 0 ? { ...spec, errors } : spec;
    return [{ path, text: printServiceSpec(full, chapters.flatMap(({ notes }) => [...notes])), state: "new" }];
  }
  const document = parseDocument(current);
  const there = (document.toJS() as ServiceSpec).errors ?? {};
  const added = Object.entries(errors).filter(([code]) => !Object.hasOwn(there, code));
  if (added.length === 0) return [];
  if (Object.keys(there).length === 0) {
    const printed = printServiceSpec({ ...spec, errors });
    const text = `${current.trimEnd()}\n${printed.slice(printed.indexOf("\nerrors:") + 1)}`;
    return [{ path, text, state: "changed" }];
  }
  for (const [code, text] of added) document.setIn(["errors", code], text);
  return [{ path, text: document.toString({ lineWidth: 120 }), state: "changed" }];
}
