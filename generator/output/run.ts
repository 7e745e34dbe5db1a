import { createHash } from "node:crypto";
import { takeFingerprint } from "../cache/fingerprint.ts";
import { COMMON, isInScope, ownerOfInput, ownerOfOutput } from "../cache/owner.ts";
import { planRun, type Stamp } from "../cache/stamp.ts";
import type { Store } from "../cache/store.ts";
import type { Templates } from "../emit/print/render.ts";
import type { ServiceSummary } from "../emit/summary.ts";
import { readFolder } from "../files/read.ts";
import { type Scan, scanFolder, signFile } from "../files/scan.ts";
import { isSpecPath } from "../spec/load.ts";
import type { Problem } from "../spec/problem.ts";
import type { MadeOutput } from "../workers/make-output.ts";
import { compareOutput, type Difference } from "./compare.ts";
import { writeOutput } from "./write.ts";

/** Which generator runs. */
export interface Tool {
  /** The folder in which generator/ and templates/ stand. */
  readonly root: string;
  /** A hash of the generator's sources. */
  readonly build: string;
}

/** What a run is about. Folders are absolute. */
export interface RunInput {
  readonly tool: Tool;
  readonly specs: string;
  readonly out: string;
  /** Services; all of them where absent. */
  readonly only: ReadonlySet<string> | undefined;
  /** Compare, and write nothing. */
  readonly isCheck: boolean;
  /** Files that are not ours may stay in the output folder. */
  readonly mayStay: boolean;
  readonly threads: number;
  readonly store: Store;
  /** Hears how many actions are made, of how many that are to be made. */
  readonly onProgress: (made: number, total: number) => void;
}

/** How a run ended. */
export interface RunResult {
  readonly services: number;
  readonly actions: number;
  /** Files of the whole output. */
  readonly files: number;
  readonly problems: readonly Problem[];
  readonly difference: Difference;
  /** Services that were asked for and have no specifications; nothing was done then. */
  readonly missing: readonly string[];
}

/** Makes what is not as the last run left it, and writes what differs once everything is made. */
export async function runOnce(input: RunInput): Promise<RunResult> {
  const templates = readFolder(`${input.tool.root}/templates`);
  const now: Stamp = {
    fingerprint: takeFingerprint(input.tool.build, templates),
    inputs: scanFolder(input.specs, (path) => isSpecPath(path, input.only)),
    outputs: scanFolder(input.out),
  };
  const counts = countInputs(Object.keys(now.inputs));
  const missing = [...(input.only ?? [])].filter((service) => !hasService(now.inputs, service));
  const unchanged: RunResult = { ...counts, files: 0, problems: [], difference: NONE, missing };
  if (missing.length > 0 || counts.services === 0) return unchanged;
  const plan = planRun(await input.store.read<Stamp>(nameEntry("stamp", input)), now);
  if (plan.isUpToDate) return { ...unchanged, files: Object.keys(now.outputs).length };

  const kept = await readKept(input, plan.clean);
  const made = await makeRest(input, now, templates, kept);
  if (made.problems.length > 0) return { ...unchanged, problems: made.problems };

  const outputs = Object.keys(now.outputs);
  const present = outputs.filter((path) => !kept.has(ownerOfOutput(path)) && isInScope(path, input.only));
  const files = leavePackageFiles(made.files, now.outputs, input.only);
  const difference = await compareOutput(input.out, present, files);
  const isRefused = difference.foreign.length > 0 && !input.mayStay;
  if (!input.isCheck && !isRefused) {
    await writeOutput(input.out, files, difference);
    const written: Stamp = { ...now, outputs: signWritten(input.out, now.outputs, difference) };
    await Promise.all([
      input.store.write(nameEntry("summaries", input), Object.fromEntries([...kept, ...made.summaries])),
      input.store.write(nameEntry("stamp", input), written),
    ]);
  }
  const untouched = outputs.filter((path) => kept.has(ownerOfOutput(path))).length;
  return { ...unchanged, files: untouched + files.size, difference };
}

/** The scan of the output as it is now that the differences are written. */
function signWritten(out: string, before: Scan, { added, changed, stale }: Difference): Scan {
  const gone = new Set(stale);
  const kept = Object.entries(before).filter(([path]) => !gone.has(path));
  const written = [...added, ...changed].map((path) => [path, signFile(`${out}/${path}`)] as const);
  return Object.fromEntries([...kept, ...written]);
}

type Summaries = Readonly<Record<string, ServiceSummary>>;

const NONE: Difference = { added: [], changed: [], stale: [], foreign: [] };

function hasService(inputs: Scan, service: string): boolean {
  return Object.keys(inputs).some((path) => path.startsWith(`${service}/`));
}

function countInputs(paths: readonly string[]): { services: number; actions: number } {
  const isOwn = (path: string): boolean => ownerOfInput(path) !== COMMON;
  const actions = paths.filter((path) => isOwn(path) && !/\/(?:service|types)\.yaml$/.test(path)).length;
  return { services: new Set(paths.filter(isOwn).map(ownerOfInput)).size, actions };
}

/** Runs with other folders, services or leave for foreign files have stamps of their own. */
function nameEntry(kind: string, { specs, out, only, mayStay }: RunInput): string {
  const run = JSON.stringify([specs, out, only && [...only].toSorted(), mayStay]);
  return `${kind} ${createHash("sha256").update(run).digest("hex")}`;
}

/** The summaries of service versions that are as the last run left them; those that the cache lost are made again. */
async function readKept(input: RunInput, clean: ReadonlySet<string>): Promise<ReadonlyMap<string, ServiceSummary>> {
  const known = clean.size > 0 ? await input.store.read<Summaries>(nameEntry("summaries", input)) : undefined;
  return new Map(Object.entries(known ?? {}).filter(([owner]) => clean.has(owner)));
}

/** Makes all but the service versions that are kept. */
async function makeRest(
  input: RunInput,
  { inputs, fingerprint }: Stamp,
  templates: Templates,
  kept: ReadonlyMap<string, ServiceSummary>,
): Promise<MadeOutput> {
  const paths = Object.keys(inputs).filter((path) => !kept.has(ownerOfInput(path)));
  const { services, actions } = countInputs(paths);
  // Loaded only where there is something to make.
  const { makeOutput } = await import("../workers/make-output.ts");
  return makeOutput({
    specs: input.specs,
    paths,
    templates,
    kept: [...kept.values()],
    threads: Math.min(input.threads, Math.max(1, services)),
    store: input.store,
    fingerprint,
    onProgress: (made) => input.onProgress(made, actions),
  });
}

/** With some services only, the package's own files stay as they are where they are: they describe all services. */
function leavePackageFiles(
  files: ReadonlyMap<string, string>,
  outputs: Scan,
  only: ReadonlySet<string> | undefined,
): ReadonlyMap<string, string> {
  if (only === undefined) return files;
  return new Map([...files].filter(([path]) => isInScope(path, only) || !Object.hasOwn(outputs, path)));
}
