import type { ActionModel, PackageModel, ServiceModel, ServiceSummary } from "../model/model.ts";
import { emitAction } from "./action.ts";
import { emitActionTest } from "./action-test.ts";
import { emitApi } from "./api.ts";
import { emitCommon, emitNewest, emitPackageJson, emitRootIndex } from "./package.ts";
import { emitReadme } from "./readme.ts";
import type { Templates } from "./render.ts";
import { listRootExports } from "./root-exports.ts";
import { emitClient, emitErrors, emitServiceIndex, emitTypes } from "./service.ts";
import { PACKAGE_VERSION } from "./version.ts";

/**
 * The output folder, as it is: to add a file, write its emitter and put it where the file goes. Names in braces stand
 * for one entry each; `copyOf` takes a folder of templates/ byte for byte.
 */
export const outputTree: OutputTree = {
  "package.json": forPackage((model) => emitPackageJson(model, PACKAGE_VERSION)),
  "README.md": forPackage(emitReadme),
  "api.txt": forPackage((model, templates) => emitApi(model, listRootExports(templates))),
  "": copyOf("package/"),
  src: {
    "index.ts": forPackage(emitRootIndex),
    "common.ts": forPackage(emitCommon),
    runtime: copyOf("runtime/"),
    "{service}": {
      "index.ts": forNewest(emitNewest),
      "{version}": {
        "index.ts": forVersion(emitServiceIndex),
        "client.ts": forVersion(emitClient),
        "errors.ts": forVersion(emitErrors),
        "types.ts": forVersion(emitTypes),
        "{action}.ts": forAction(emitAction),
      },
    },
  },
  test: {
    "{service}": {
      "{version}": {
        "{action}.test.ts": forAction(emitActionTest),
      },
    },
  },
};

/** A folder of the output: its files and folders by name. */
export interface OutputTree {
  readonly [name: string]: OutputTree | Output;
}

/** What makes one entry of the output tree: text for each thing of its scope, or a copied folder. */
export type Output =
  | { readonly scope: "package"; readonly emit: (model: PackageModel, templates: Templates) => string }
  | { readonly scope: "newest"; readonly emit: (newest: ServiceSummary, templates: Templates) => string }
  | { readonly scope: "version"; readonly emit: (service: ServiceModel, templates: Templates) => string }
  | { readonly scope: "action"; readonly emit: ActionEmitter }
  | { readonly scope: "copy"; readonly folder: string };

type ActionEmitter = (action: ActionModel, service: ServiceModel, templates: Templates) => string;

function forPackage(emit: (model: PackageModel, templates: Templates) => string): Output {
  return { scope: "package", emit };
}

function forNewest(emit: (newest: ServiceSummary, templates: Templates) => string): Output {
  return { scope: "newest", emit };
}

function forVersion(emit: (service: ServiceModel, templates: Templates) => string): Output {
  return { scope: "version", emit };
}

function forAction(emit: ActionEmitter): Output {
  return { scope: "action", emit };
}

function copyOf(folder: string): Output {
  return { scope: "copy", folder };
}
