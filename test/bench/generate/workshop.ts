import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BENCH } from "../peers.ts";
import { makeCatalogue, type Version } from "./catalogue/catalogue.ts";
import { type SizeName, SIZES } from "./catalogue/shape.ts";
import { describeAsOpenApi } from "./openapi.ts";
import { locateLargest, writeSpecs } from "./write-specs.ts";

/** Where the project is. */
export const ROOT = join(BENCH, "..", "..");

/** A folder in which everything of one run lies. */
export interface Workshop {
  readonly folder: string;
  /** A copy of the generator, with a cache of its own that is empty. */
  readonly tool: string;
  readonly specs: string;
  /** The specification that is edited: of the service version with the most actions. */
  readonly edited: string;
  /** The same catalogue as OpenAPI documents, one a service version. */
  readonly documents: readonly string[];
}

/** Writes the catalogue in both languages into a folder and copies the generator to it. */
export function setUpWorkshop(folder: string, size: SizeName): Workshop {
  const versions = makeCatalogue(SIZES[size]);
  const specs = join(folder, "specs");
  const edited = join(specs, locateLargest(versions));
  writeSpecs(specs, join(ROOT, "specs"), versions);
  const documents = writeDocuments(join(folder, "openapi"), versions);
  // What is generated finds Node's types and vitest.
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return { folder, tool: copyTool(join(folder, "tool")), specs, edited, documents };
}

function writeDocuments(folder: string, versions: readonly Version[]): string[] {
  mkdirSync(folder);
  return versions.map((version) => {
    const path = join(folder, `${version.service.service}-${version.service.version}.json`);
    writeFileSync(path, JSON.stringify(describeAsOpenApi(version)));
    return path;
  });
}

function copyTool(folder: string): string {
  for (const path of ["generator", "templates", "specs/schema", "package.json", "package-lock.json"])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  for (const name of readdirSync(join(ROOT, "node_modules")))
    if (!name.startsWith(".")) symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  return join(folder, "generator", "tcgen.js");
}
