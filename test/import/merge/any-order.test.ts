import fc from "fast-check";
import { expect, test } from "vitest";
import { isMap, isScalar, parseDocument } from "yaml";
import { type ImportBase, NO_BASE, packBase, unpackBase } from "../../../generator/import/merge/import-base.ts";
import type { MergePolicy } from "../../../generator/import/merge/values/merge-run.ts";
import { mergeService } from "../../../generator/import/merge/merge-service.ts";
import type { MergedService } from "../../../generator/import/merge/merged-service.ts";
import type { ServiceReading } from "../../../generator/import/merge/service-reading.ts";
import { groupSpecs } from "../../../generator/spec/units.ts";
import { validateUnit } from "../../../generator/spec/validate.ts";
import { arbitraryReading, FOLDER } from "./arbitrary-reading.ts";

/** A folder of specifications and what imports remember of it. */
interface Disk {
  texts: Map<string, string>;
  base: ImportBase;
}

function importInto(disk: Disk, reading: ServiceReading, policy: Partial<MergePolicy> = {}): MergedService {
  const merged = mergeService(reading, disk, { acceptsRemovals: false, ...policy });
  if (merged.problems.length > 0) return merged;
  for (const { name, outcome, text } of merged.files) {
    if (outcome === "removed") disk.texts.delete(name);
    else if (text !== undefined) disk.texts.set(name, text);
  }
  disk.base = unpackBase(packBase(merged.base));
  return merged;
}

function listProblems({ texts }: Disk): unknown[] {
  const files = [...texts].map(([name, text]) => ({ path: `${FOLDER}/${name}`, text }));
  return groupSpecs(files).units.flatMap((unit) => [...validateUnit(unit).problems]);
}

/** Everything with a name in a folder: `Open.yaml input A`, and examples by their titles. */
function listNames({ texts }: Disk): Set<string> {
  const names = new Set<string>();
  for (const [name, text] of texts) {
    const value = parseDocument(text).toJS() as Record<string, Record<string, { members?: object; title?: string }>>;
    for (const [key, part] of Object.entries(value)) {
      if (key === "examples") for (const { title } of Object.values(part)) names.add(`${name} example ${title}`);
      else if (name === "types.yaml")
        for (const member of Object.keys(part["members"] ?? {})) names.add(`${key} ${member}`);
      else if (["input", "output", "errors"].includes(key))
        for (const member of Object.keys(part)) names.add(`${name} ${key} ${member}`);
    }
  }
  return names;
}

/** Something that a person does to a file: which member, by numbers, and what. */
interface Edit {
  readonly file: number;
  readonly section: number;
  readonly member: number;
  readonly what: "reword" | "remark" | "limit";
}

/** Edits a file as a person would; what must be found in it from then on, word by word. */
function editByHand(
  { texts }: Disk,
  { file, section, member, what }: Edit,
  mark: string,
): { name: string; words: string } | undefined {
  const name = [...texts.keys()].filter((key) => key !== "service.yaml").toSorted()[file % 2];
  const document = parseDocument(texts.get(name ?? "") ?? "");
  if (name === undefined || !isMap(document.contents)) return undefined;
  const sections =
    name === "types.yaml"
      ? document.contents.items.map(({ key }) => [String(isScalar(key) ? key.value : key), "members"])
      : [["input"], ["output"]];
  const path = sections[section % sections.length] ?? [];
  const members = document.getIn(path);
  const entry = isMap(members) ? members.items[member % members.items.length] : undefined;
  if (!entry || !isScalar(entry.key)) return undefined;
  const place = [...path, String(entry.key.value)];
  if (what === "reword") document.setIn([...place, "description"], mark);
  else if (what === "remark") entry.key.commentBefore = ` ${mark}`;
  else if (document.getIn([...place, "type"]) !== "Float") return undefined;
  else document.setIn([...place, "maximum"], 1_000_000 + Number(mark.replace(/\D/g, "")));
  texts.set(name, document.toString({ lineWidth: 0 }));
  const words = what === "limit" ? String(1_000_000 + Number(mark.replace(/\D/g, ""))) : mark;
  return { name, words };
}

const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(9),
  section: fc.nat(9),
  member: fc.nat(9),
  what: fc.constantFrom("reword", "remark", "limit"),
});

const steps = fc.array(fc.oneof(arbitraryReading, edit), { minLength: 2, maxLength: 7 });

test("pages, catalogues and edits in any order: nothing is lost, and the folder is sound after each of them", () => {
  fc.assert(
    fc.property(steps, (all) => {
      const disk: Disk = { texts: new Map(), base: NO_BASE };
      const kept: { name: string; words: string }[] = [];
      for (const [index, step] of all.entries()) {
        if ("what" in step) {
          const found = editByHand(disk, step, `by hand ${index}`);
          // A later edit of the same place takes the earlier one away.
          if (found) kept.push(found);
          for (let at = kept.length - 1; at >= 0; at--) {
            if (!disk.texts.get(kept[at]?.name ?? "")?.includes(kept[at]?.words ?? "")) kept.splice(at, 1);
          }
          if (found) expect(kept).toContain(found);
          expect(listProblems(disk)).toEqual([]);
          continue;
        }
        const before = listNames(disk);
        expect(importInto(disk, step).problems).toEqual([]);
        expect(listProblems(disk)).toEqual([]);
        const after = listNames(disk);
        expect([...before].filter((name) => !after.has(name))).toEqual([]);
        for (const { name, words } of kept) expect(disk.texts.get(name)).toContain(words);
        // The same once more changes nothing, whatever was left open.
        const texts = new Map(disk.texts);
        importInto(disk, step);
        expect(disk.texts).toEqual(texts);
      }
    }),
    { numRuns: 50 },
  );
});

test("what a source says and nobody contradicts is there, and either side ends every conflict for good", () => {
  fc.assert(
    fc.property(steps, arbitraryReading, fc.constantFrom("ours" as const, "theirs" as const), (all, last, winner) => {
      const disk: Disk = { texts: new Map(), base: NO_BASE };
      for (const [index, step] of all.entries()) {
        if ("what" in step) editByHand(disk, step, `by hand ${index}`);
        else importInto(disk, step);
      }
      const first = new Map(disk.texts);
      importInto(disk, last, { winner, acceptsRemovals: true });
      expect(listProblems(disk)).toEqual([]);
      const again = importInto(disk, last);
      expect([again.conflicts, again.removals]).toEqual([[], []]);
      for (const name of first.keys()) expect(disk.texts.has(name)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
