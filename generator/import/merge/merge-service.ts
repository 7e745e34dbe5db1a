import { parseSpec } from "../../spec/document.ts";
import type { Problem } from "../../spec/problem.ts";
import type { SpecValue } from "../../spec/spec.ts";
import { isRecord } from "../json/is-record.ts";
import { areEqual } from "./values/are-equal.ts";
import { chooseFlow } from "./choose-flow.ts";
import { editYaml } from "./edit-yaml.ts";
import { type ImportBase, SOURCE_KINDS } from "./import-base.ts";
import { makeSound } from "./make-sound.ts";
import type { MergePolicy, MergeRun } from "./values/merge-run.ts";
import { mergeValue } from "./values/merge-value.ts";
import { pickFacts } from "./values/pick-facts.ts";
import type { FileReading, ServiceReading } from "./service-reading.ts";
import {
  ACTION_SHAPE,
  type MapShape,
  PAGE_SHAPE,
  SERVICE_SHAPE,
  SOME_TYPES_SHAPE,
  TYPES_SHAPE,
} from "./values/spec-shape.ts";
import { forgetGuesses } from "./type-guesses.ts";
import type { MergedFile, MergedService } from "./merged-service.ts";

/** What is there of a service version: file name -> text, and what earlier imports remember of it. */
export interface PresentService {
  readonly texts: ReadonlyMap<string, string>;
  readonly base: ImportBase;
}

/**
 * Brings a reading together with the specifications that are there. The result is sound, or has the problems that keep
 * it from being so; nothing is written here.
 */
export function mergeService(reading: ServiceReading, present: PresentService, policy: MergePolicy): MergedService {
  const found: Pick<MergeRun, "conflicts" | "removals" | "disagreements"> = {
    conflicts: [],
    removals: [],
    disagreements: [],
  };
  const problems: Problem[] = [];
  const files: MergedFile[] = [];
  const remembered: [string, SpecValue][] = [];
  for (const [name, own] of reading.files) {
    const run: MergeRun = { file: name, policy, open: present.base.open.filter(({ file }) => file === name), ...found };
    const merged = mergeFile(name, own, { reading, present, run, problems });
    if (merged.file) files.push(merged.file);
    remembered.push([name, merged.base]);
  }
  for (const name of listGone(reading, present)) {
    const isAccepted = policy.acceptsRemovals;
    if (policy.winner === "ours" && !isAccepted) continue;
    found.removals.push({ file: name, path: [], kind: "action", isAccepted });
    if (isAccepted) files.push({ name, outcome: "removed", before: present.texts.get(name) });
    else remembered.push([name, present.base.sources[reading.source][name] ?? {}]);
  }
  const base = { ...nextBase(reading, present.base, remembered), open: found.conflicts };
  if (problems.length > 0)
    return { ...found, folder: reading.folder, files: [], base: present.base, problems, left: [] };
  const sound = makeSound(reading.folder, files, present.texts);
  return { ...found, folder: reading.folder, base, ...sound, ...(sound.problems.length > 0 && { base: present.base }) };
}

interface FileContext {
  readonly reading: ServiceReading;
  readonly present: PresentService;
  readonly run: MergeRun;
  readonly problems: Problem[];
}

function mergeFile(
  name: string,
  own: FileReading,
  { reading, present, run, problems }: FileContext,
): { file?: MergedFile; base: SpecValue } {
  const { source, folder } = reading;
  const text = present.texts.get(name);
  const base = present.base.sources[source][name];
  if (text === undefined) return { file: { name, outcome: "new", value: own.value, text: own.text }, base: own.value };
  // The source has not changed: whatever was edited since stays, without a look at it.
  if (base !== undefined && run.open.length === 0 && areEqual(base, own.value))
    return { file: { name, outcome: "same", before: text }, base };
  const document = parseSpec({ path: `${folder}/${name}`, text });
  if (document.problems.length > 0 || !isRecord(document.value)) {
    problems.push(...document.problems);
    return { base: base ?? {} };
  }
  const current = document.value;
  const isTypes = name === "types.yaml";
  const next = own.value;
  const others = SOURCE_KINDS.filter((kind) => kind !== source).flatMap((kind) => {
    const value = present.base.sources[kind][name];
    return value === undefined ? [] : [value];
  });
  const versions = { current, next, base, others };
  const merged = mergeValue(
    chooseShape(name, reading.isWhole),
    isTypes ? forgetGuesses(versions, present.base, reading.guesses) : versions,
    [],
    run,
  );
  const value = isRecord(merged.value) ? merged.value : {};
  if (areEqual(value, current))
    return { file: { name, outcome: "same", before: text, value }, base: merged.base ?? {} };
  const { findings } = own;
  const edited = editYaml({ text, before: current, after: value, findings, mayFlow: chooseFlow(name) });
  return {
    file: { name, outcome: "merged", before: text, was: current, value, text: edited, findings },
    base: merged.base ?? {},
  };
}

function chooseShape(name: string, isWhole: boolean): MapShape {
  if (name === "types.yaml") return isWhole ? TYPES_SHAPE : SOME_TYPES_SHAPE;
  if (name === "service.yaml") return SERVICE_SHAPE;
  return isWhole ? ACTION_SHAPE : PAGE_SHAPE;
}

/** Actions that the source had and has no more, that no other source has, and that nobody has changed. */
function listGone({ isWhole, source, files }: ServiceReading, { base, texts }: PresentService): string[] {
  if (!isWhole) return [];
  return Object.entries(base.sources[source]).flatMap(([name, said]) => {
    const text = texts.get(name);
    const isElsewhere = SOURCE_KINDS.some((kind) => kind !== source && base.sources[kind][name] !== undefined);
    if (files.has(name) || text === undefined || isElsewhere) return [];
    const { value } = parseSpec({ path: name, text });
    return areEqual(pickFacts(ACTION_SHAPE, value), pickFacts(ACTION_SHAPE, said)) ? [name] : [];
  });
}

function nextBase(
  { source, isWhole, guesses, files }: ServiceReading,
  base: ImportBase,
  remembered: readonly (readonly [string, SpecValue])[],
): ImportBase {
  const own = { ...(isWhole ? {} : base.sources[source]), ...Object.fromEntries(remembered) };
  const described = Object.keys(files.get("types.yaml")?.value ?? {}).filter((name) => !guesses.includes(name));
  const left = [...base.guesses, ...guesses].filter((name) => !described.includes(name));
  return { ...base, sources: { ...base.sources, [source]: own }, guesses: [...new Set(left)].toSorted() };
}
