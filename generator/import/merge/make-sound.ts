import { parseSpec } from "../../spec/document.ts";
import type { Problem } from "../../spec/problem.ts";
import type { SpecValue, TypesSpec } from "../../spec/spec.ts";
import { groupSpecs } from "../../spec/units.ts";
import { validateUnit } from "../../spec/validate.ts";
import { isRecord } from "../json/is-record.ts";
import { chooseFlow } from "./choose-flow.ts";
import { editYaml } from "./edit-yaml.ts";
import { explainExamples } from "./explain-examples.ts";
import type { MergedFile, MergedService } from "./merged-service.ts";

/** How often entries are taken back before the import gives up. */
const MOST_ROUNDS = 4;

/**
 * Makes what an import merged sound: examples that do not fit the merged members say so in an erratum, and an entry that
 * is wrong only with the import stays as it was. What is wrong all the same comes back as problems.
 */
export function makeSound(
  folder: string,
  merged: readonly MergedFile[],
  texts: ReadonlyMap<string, string>,
): Pick<MergedService, "files" | "left" | "problems"> {
  if (merged.every(({ outcome }) => outcome === "same")) return { files: merged, left: [], problems: [] };
  const left: { file: string; path: (string | number)[] }[] = [];
  let files = explainAll(folder, merged, texts);
  let problems = validate(folder, files, texts);
  for (let round = 0; problems.length > 0 && round < MOST_ROUNDS; round++) {
    const taken = takeBack(files, problems, folder);
    if (taken.places.length === 0) break;
    left.push(...taken.places);
    files = explainAll(folder, taken.files, texts);
    problems = validate(folder, files, texts);
  }
  // What was wrong before is the reader's to mend, in the lines that the file has now.
  const old = problems.length > 0 ? validate(folder, [], texts) : [];
  return { files, left, problems: old.length > 0 ? old : problems };
}

function listTexts(files: readonly MergedFile[], texts: ReadonlyMap<string, string>): Map<string, string> {
  const all = new Map(texts);
  for (const { name, outcome, text } of files) {
    if (outcome === "removed") all.delete(name);
    else if (text !== undefined) all.set(name, text);
  }
  return all;
}

function validate(folder: string, files: readonly MergedFile[], texts: ReadonlyMap<string, string>): Problem[] {
  const known = new Map(files.map(({ name, value }) => [name, value]));
  const all = [...listTexts(files, texts)].map(([name, text]) => {
    const value = known.get(name);
    return { path: `${folder}/${name}`, text, ...(value !== undefined && { value }) };
  });
  return groupSpecs(all).units.flatMap((unit) => [...validateUnit(unit).problems]);
}

/** Lets examples that no longer fit say what is wrong with them, also in files that the import does not name. */
function explainAll(folder: string, files: readonly MergedFile[], texts: ReadonlyMap<string, string>): MergedFile[] {
  // Where nothing was, a source's examples meet only its own types.
  if (texts.size === 0) return [...files];
  const byName = new Map(files.map((file) => [file.name, file]));
  const all = listTexts(files, texts);
  const types = (readValue(folder, "types.yaml", byName, all) ?? {}) as unknown as TypesSpec;
  const hasMergedTypes = byName.get("types.yaml")?.outcome === "merged";
  for (const name of all.keys()) {
    const file = byName.get(name) ?? { name, outcome: "same" as const, before: texts.get(name) };
    const fits = file.outcome === "same" && !hasMergedTypes;
    if (name === "service.yaml" || name === "types.yaml" || fits) continue;
    const value = readValue(folder, name, byName, all);
    const explained = value && explainExamples(value, types);
    if (value && explained) byName.set(name, setValue(file, explained, value));
  }
  return [...byName.values()];
}

function readValue(
  folder: string,
  name: string,
  files: ReadonlyMap<string, MergedFile>,
  texts: ReadonlyMap<string, string>,
): Record<string, SpecValue> | undefined {
  const known = files.get(name)?.value;
  const text = texts.get(name);
  if (known || text === undefined) return known;
  const { value } = parseSpec({ path: `${folder}/${name}`, text });
  return isRecord(value) ? value : undefined;
}

/** The file with another value: its text is made from the one that was there, or that the source made. */
function setValue(
  { text: made = "", ...file }: MergedFile,
  value: Record<string, SpecValue>,
  was: Record<string, SpecValue>,
): MergedFile {
  const { before, findings = [], name } = file;
  const from = before ?? made;
  const text = editYaml({ text: from, before: file.was ?? was, after: value, findings, mayFlow: chooseFlow(name) });
  if (before === undefined) return { ...file, value, text };
  if (text === before) return { ...file, outcome: "same", value };
  return { ...file, outcome: "merged", was: file.was ?? was, value, text };
}

/** Puts entries that problems are about back as they were before the import. */
function takeBack(
  files: readonly MergedFile[],
  problems: readonly Problem[],
  folder: string,
): { files: MergedFile[]; places: { file: string; path: string[] }[] } {
  const places: { file: string; path: string[] }[] = [];
  const changed = files.map((file) => {
    const { name, outcome, value, was, text } = file;
    if (outcome !== "merged" || !value || !was || text === undefined) return file;
    const own = problems.filter((problem) => problem.file === `${folder}/${name}`);
    const paths = own.flatMap(({ line }) => findEntry(text, line, name === "types.yaml" ? 1 : 2));
    let next = value;
    for (const path of new Set(paths.map((steps) => JSON.stringify(steps)))) {
      const steps = JSON.parse(path) as string[];
      const restored = restore(next, was, steps);
      if (restored === next) continue;
      next = restored;
      places.push({ file: name, path: steps });
    }
    return next === value ? file : setValue(file, next, was);
  });
  return { files: changed, places };
}

/** The keys around a line, from the outside in, at most so many of them. */
function findEntry(text: string, line: number, depth: number): string[][] {
  const lines = text.split("\n");
  const keys: string[] = [];
  let indent = Number.POSITIVE_INFINITY;
  for (let at = line - 1; at >= 0 && indent > 0; at--) {
    const [, spaces = "", key = ""] = /^( *)("[^"]*"|[^\s#:"-][^:]*):(?:\s|$)/.exec(lines[at] ?? "") ?? [];
    if (key === "" || spaces.length >= indent) continue;
    indent = spaces.length;
    keys.unshift(key.replace(/^"(.*)"$/, "$1"));
  }
  return keys.length === 0 ? [] : [keys.slice(0, depth)];
}

function restore(
  value: Record<string, SpecValue>,
  was: Record<string, SpecValue>,
  [key = "", ...rest]: readonly string[],
): Record<string, SpecValue> {
  const [now, old] = [value[key], was[key]];
  if (rest.length > 0 && isRecord(now)) {
    const inner = restore(now, isRecord(old) ? old : {}, rest);
    return inner === now ? value : { ...value, [key]: inner };
  }
  if (now === old || now === undefined) return value;
  const entries = Object.entries(value).flatMap(([name, item]) => {
    if (name !== key) return [[name, item] as const];
    return old === undefined ? [] : [[name, old] as const];
  });
  return Object.fromEntries(entries);
}
