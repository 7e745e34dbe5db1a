import type { ActionModel, ServiceModel } from "../model/model.ts";
import { emitAction } from "./action/action.ts";
import { emitActionTest } from "./action-test/action-test.ts";
import { emitActionPage } from "./docs/action-page.ts";
import { emitIndexPage, emitLlmsText } from "./docs/index-page.ts";
import { emitServicePage, emitTypesPage } from "./docs/service-page.ts";
import { emitMetadata, emitMetadataIndex } from "./metadata/metadata.ts";
import { emitOpenApi } from "./openapi/openapi.ts";
import { emitApi } from "./package/api.ts";
import { emitCommon, emitDefault, emitPackageJson, emitRegion, emitRootIndex, emitVersion } from "./package/package.ts";
import { emitReadme } from "./manual/manual.ts";
import type { Templates } from "./print/render.ts";
import { emitClient, emitErrors, emitServiceIndex, emitTypes } from "./service.ts";
import type { PackageSummary, ServiceSummary } from "./summary.ts";

/**
 * The output folder, as it is: to add a file, write its emitter and put it where the file goes. Names in braces stand
 * for one entry each; `copyOf` takes a folder of templates/ byte for byte, but what has an entry of its own. All but copies get the mark of a generated
 * file, with the specification that it is made from.
 */
export const outputTree: OutputTree = {
  "package.json": forPackage(emitPackageJson),
  "README.md": forPackage(emitReadme),
  "api.txt": forPackage(emitApi),
  "": copyOf("package/"),
  src: {
    "index.ts": forPackage(emitRootIndex, "specs/common/"),
    "common.ts": forPackage(emitCommon, "specs/common/"),
    runtime: copyOf("runtime/"),
    "runtime/version.ts": forPackage(emitVersion, "specs/package.yaml"),
    "runtime/options/region.ts": forPackage(emitRegion, "specs/common/regions.yaml"),
    tools: copyOf("tools/"),
    "{service}": {
      "index.ts": forService(emitDefault),
      "{version}": {
        "index.ts": forVersion(emitServiceIndex),
        "client.ts": forVersion(emitClient),
        "errors.ts": forVersion(emitErrors),
        "types.ts": forVersion(emitTypes, "types.yaml"),
        "{action}.ts": forAction(emitAction),
      },
    },
  },
  docs: {
    "index.md": forPackage(emitIndexPage, "specs/"),
    "llms.txt": forPackage(emitLlmsText, "specs/"),
    "{service}": {
      "{date}": {
        "index.md": forVersion(emitServicePage),
        "types.md": forVersion(emitTypesPage, "types.yaml"),
        "{action}.md": forAction(emitActionPage),
      },
    },
  },
  metadata: {
    "index.json": forPackage(emitMetadataIndex, "specs/"),
    "{service}": {
      "{date}.json": forVersion(emitMetadata),
    },
  },
  openapi: {
    "{service}": {
      "{date}.json": forVersion(emitOpenApi),
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

/** What makes one entry of the output tree: text for each thing of its scope, none where there is nothing to say, or a copied folder. */
export type Output =
  | { readonly scope: "package"; readonly emit: PackageEmitter; readonly source?: string }
  | { readonly scope: "service"; readonly emit: ServiceEmitter }
  | { readonly scope: "version"; readonly emit: VersionEmitter; readonly source?: string }
  | { readonly scope: "action"; readonly emit: ActionEmitter }
  | { readonly scope: "copy"; readonly folder: string };

type PackageEmitter = (content: PackageSummary, templates: Templates) => string;
type ServiceEmitter = (version: ServiceSummary, templates: Templates) => string;
type VersionEmitter = (service: ServiceModel, templates: Templates) => string | undefined;
type ActionEmitter = (action: ActionModel, service: ServiceModel, templates: Templates) => string;

function forPackage(emit: PackageEmitter, source?: string): Output {
  return { scope: "package", emit, ...(source !== undefined && { source }) };
}

/** Once a service, from its default version. */
function forService(emit: ServiceEmitter): Output {
  return { scope: "service", emit };
}

/** `source`: the file of the version's folder that it is made from, where it is one. */
function forVersion(emit: VersionEmitter, source?: string): Output {
  return { scope: "version", emit, ...(source !== undefined && { source }) };
}

function forAction(emit: ActionEmitter): Output {
  return { scope: "action", emit };
}

function copyOf(folder: string): Output {
  return { scope: "copy", folder };
}
