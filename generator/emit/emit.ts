import type { ServiceModel } from "../model/model.ts";
import type { OutputName } from "../spec/spec.ts";
import { type Output, type OutputTree, outputTree } from "./index.ts";
import { addMark } from "./mark.ts";
import type { Templates } from "./print/render.ts";
import { listDefaults } from "./package/list-defaults.ts";
import type { PackageSummary } from "./summary.ts";

/** One file of the output; `isCopy` marks text that is taken as it is. */
export interface OutputFile {
  /** Below the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly isCopy?: true;
}

/** The files of a service version: its own, and those of its actions. */
export function emitService(service: ServiceModel, templates: Templates, outputs: readonly OutputName[]): OutputFile[] {
  const folder = `specs/${service.service}/${service.version}/`;
  return leaves.flatMap(({ pattern, output }) => {
    if (!outputs.includes(nameOutput(pattern))) return [];
    const { versionName: version, version: date } = service;
    const fill = (action = ""): string => fillPattern(pattern, { service: service.service, version, date, action });
    if (output.scope === "version")
      return markFile(fill(), output.emit(service, templates), `${folder}${output.source ?? ""}`);
    if (output.scope !== "action") return [];
    return service.actions.flatMap((action) => {
      return markFile(fill(action.fileName), output.emit(action, service, templates), `specs/${action.specPath}`);
    });
  });
}

/** The files that the package has once, or once a service; and what is copied. */
export function emitPackage(content: PackageSummary, templates: Templates): OutputFile[] {
  const files = leaves.flatMap(({ pattern, output }): OutputFile[] => {
    switch (output.scope) {
      case "package":
        return markFile(pattern, output.emit(content, templates), output.source);
      case "service":
        return listDefaults(content).flatMap((version) => {
          const path = fillPattern(pattern, { service: version.service });
          return markFile(path, output.emit(version, templates), `specs/${version.service}/`);
        });
      case "copy":
        return copyFolder(pattern, output.folder, templates);
      default:
        return [];
    }
  });
  return files.filter(({ path }) => content.about.outputs.includes(nameOutput(path)));
}

/** The part of the output that a file belongs to. */
function nameOutput(path: string): OutputName {
  const [first] = path.split("/");
  if (first === "test" || first === "vitest.config.ts") return "tests";
  return first === "docs" || first === "metadata" || first === "openapi" ? first : "client";
}

interface Leaf {
  /** `src/{service}/index.ts`. */
  readonly pattern: string;
  readonly output: Output;
}

const leaves: readonly Leaf[] = listLeaves(outputTree, "");

function listLeaves(tree: OutputTree, folder: string): Leaf[] {
  return Object.entries(tree).flatMap(([name, entry]) => {
    const pattern = [folder, name].filter((part) => part !== "").join("/");
    return isOutput(entry) ? [{ pattern, output: entry }] : listLeaves(entry, pattern);
  });
}

function isOutput(entry: OutputTree | Output): entry is Output {
  return typeof entry["scope"] === "string";
}

/** Puts names in the place of their braces: `src/{service}/{version}/{action}.ts`; `{date}` is a version as documented. */
function fillPattern(pattern: string, names: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? "");
}

/** Text with its mark; no file where there is no text. */
function markFile(path: string, text: string | undefined, source: string | undefined): OutputFile[] {
  return text === undefined ? [] : [{ path, text: addMark(path, text, source) }];
}

function copyFolder(folder: string, source: string, templates: Templates): OutputFile[] {
  return [...templates]
    .filter(([path]) => path.startsWith(source))
    .map(([path, text]): OutputFile => {
      const rest = path.slice(source.length);
      return { path: folder === "" ? rest : `${folder}/${rest}`, text, isCopy: true };
    })
    .filter(({ path }) => leaves.every(({ pattern }) => pattern !== path));
}
