import { parseDocument } from "yaml";
import type { ServiceSpec } from "../../../spec/spec.ts";
import { printServiceSpec } from "../../print/print-spec.ts";
import type { PageFile } from "../import-pages.ts";
import type { ErrorsReading } from "../reading/reading.ts";

/** `service.yaml`, if there is none yet, or with the codes of an error codes chapter; codes that are there stay. */
export function writeService(
  folder: string,
  spec: ServiceSpec,
  chapters: readonly ErrorsReading[],
  current: string | undefined,
): PageFile {
  return { path: `${folder}/service.yaml`, text: mergeService(spec, chapters, current), isAddition: true };
}

function mergeService(spec: ServiceSpec, chapters: readonly ErrorsReading[], current: string | undefined): string {
  const errors: Record<string, string> = Object.assign({}, ...chapters.map((chapter) => chapter.errors));
  const hasErrors = Object.keys(errors).length > 0;
  if (current === undefined)
    return printServiceSpec(
      hasErrors ? { ...spec, errors } : spec,
      chapters.flatMap(({ findings }) => [...findings]),
    );
  const document = parseDocument(current);
  const there = (document.toJS() as ServiceSpec).errors ?? {};
  const added = Object.entries(errors).filter(([code]) => !Object.hasOwn(there, code));
  if (added.length === 0) return current;
  if (Object.keys(there).length === 0) {
    const printed = printServiceSpec({ ...spec, errors });
    return `${current.trimEnd()}\n${printed.slice(printed.indexOf("\nerrors:") + 1)}`;
  }
  for (const [code, text] of added) document.setIn(["errors", code], text);
  return document.toString({ lineWidth: 120 });
}
