import type { ActionModel, PackageModel, ServiceModel } from "../model/model.ts";
import { type Output, type OutputTree, outputTree } from "./index.ts";
import { listNewest } from "./package.ts";
import type { Templates } from "./render.ts";

/** One file of the output; `isCopy` marks text that is not formatted. */
export interface OutputFile {
  /** Below the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly isCopy?: true;
}

/** The files of one action. */
export function emitActionFiles(action: ActionModel, service: ServiceModel, templates: Templates): OutputFile[] {
  return leaves.flatMap(({ pattern, output }) => {
    if (output.scope !== "action") return [];
    const path = fillPattern(pattern, service.service, service.versionName, action.fileName);
    return [{ path, text: output.emit(action, service, templates) }];
  });
}

/** The files that a service version has once. */
export function emitServiceFiles(service: ServiceModel, templates: Templates): OutputFile[] {
  return leaves.flatMap(({ pattern, output }) => {
    if (output.scope !== "version") return [];
    const path = fillPattern(pattern, service.service, service.versionName);
    return [{ path, text: output.emit(service, templates) }];
  });
}

/** The files that the package has once, or once a service; and what is copied. */
export function emitPackage(model: PackageModel, templates: Templates): OutputFile[] {
  return leaves.flatMap(({ pattern, output }): OutputFile[] => {
    if (output.scope === "package") return [{ path: pattern, text: output.emit(model, templates) }];
    if (output.scope === "newest") {
      return listNewest(model).map((newest) => {
        return { path: fillPattern(pattern, newest.service), text: output.emit(newest, templates) };
      });
    }
    return output.scope === "copy" ? copyFolder(pattern, output.folder, templates) : [];
  });
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

function fillPattern(pattern: string, service: string, version = "", action = ""): string {
  return pattern.replace("{service}", service).replace("{version}", version).replace("{action}", action);
}

function copyFolder(folder: string, source: string, templates: Templates): OutputFile[] {
  return [...templates]
    .filter(([path]) => path.startsWith(source))
    .map(([path, text]) => {
      const rest = path.slice(source.length);
      return { path: folder === "" ? rest : `${folder}/${rest}`, text, isCopy: true };
    });
}
