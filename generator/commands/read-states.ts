import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readFolder } from "../files/read.ts";
import { readRevision, type RevisionFailure } from "../files/revision.ts";
import type { SpecFile } from "../spec/document.ts";
import { isSpecPath, loadSpecs, SUPPRESSIONS_FILE } from "../spec/load.ts";

/** Two states of the specifications, or a sentence that says why there are not two. */
export type States =
  | {
      readonly before: readonly SpecFile[];
      readonly after: readonly SpecFile[];
      /** Of the state after. */
      readonly suppressions: SpecFile | undefined;
      readonly failure?: undefined;
    }
  | { readonly failure: string };

/** What is compared: the folder of specifications, with a folder or a revision, of all services or of some. */
export interface StatesInput {
  readonly specs: string;
  readonly against: string;
  readonly only: readonly string[] | undefined;
}

/** Reads both states. A folder that is there wins over a revision of the same name. */
export async function readStates({ specs, against, only }: StatesInput): Promise<States> {
  const services = only && new Set(only);
  const after = loadFolder(specs, services);
  if (!services && !hasServices(after)) {
    return { failure: `There are no specifications in ${specs}. Name their folder with --specs.` };
  }
  const before = isFolder(against) ? loadFolder(against, services) : await loadRevision(specs, against, services);
  if ("failure" in before) return before;
  if (!services && !hasServices(before)) {
    const place = isFolder(against) ? against : `${specs} at ${against}`;
    return { failure: `There are no specifications in ${place}. Name a folder that has some, or another revision.` };
  }
  const missing = (only ?? []).find((name) => !hasService(before, name) && !hasService(after, name));
  if (missing !== undefined) {
    return {
      failure: `There is no service ${JSON.stringify(missing)} in ${specs}, nor in what it is compared with (--only).`,
    };
  }
  const hasSuppressions = existsSync(join(resolve(specs), SUPPRESSIONS_FILE));
  const texts = hasSuppressions ? readFolder(resolve(specs), [SUPPRESSIONS_FILE]) : new Map<string, string>();
  return { before, after, suppressions: listFiles(texts)[0] };
}

function isFolder(path: string): boolean {
  return statSync(resolve(path), { throwIfNoEntry: false })?.isDirectory() === true;
}

function loadFolder(folder: string, services: ReadonlySet<string> | undefined): SpecFile[] {
  return loadSpecs(resolve(folder)).filter(({ path }) => isSpecPath(path, services));
}

async function loadRevision(
  specs: string,
  revision: string,
  services: ReadonlySet<string> | undefined,
): Promise<SpecFile[] | { failure: string }> {
  const { files, failure } = await readRevision(resolve(specs), revision, (path) => isSpecPath(path, services));
  return files ? listFiles(files) : { failure: explainFailure(failure, specs, revision) };
}

function listFiles(texts: ReadonlyMap<string, string>): SpecFile[] {
  return [...texts].map(([path, text]) => ({ path, text }));
}

function explainFailure({ reason, details }: RevisionFailure, specs: string, revision: string): string {
  const shown = JSON.stringify(revision);
  switch (reason) {
    case "no-git":
      return `${shown} is no folder, and git, which would know revisions, cannot be run. Install git, or name a folder.`;
    case "no-repository":
      return `${shown} is no folder, and ${specs} is in no git repository. Name a folder, or run this in a clone. Git says: ${details}`;
    case "unknown-revision":
      return `${shown} is neither a folder nor a revision that this repository has. Fetch it (git fetch --depth=1 origin ${revision}), or name another.`;
    case "unreadable":
      return `Git cannot read ${specs} at ${shown}. Git says: ${details}`;
  }
}

function hasService(files: readonly SpecFile[], service: string): boolean {
  return files.some(({ path }) => path.startsWith(`${service}/`));
}

/** Whether any file stands where a service's files do: `gaap/2018-05-29/…`. */
function hasServices(files: readonly SpecFile[]): boolean {
  return files.some(({ path }) => path.split("/").length === 3);
}
