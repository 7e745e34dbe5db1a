import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./support/specs.ts";

const FILES = readdirSync(join(ROOT, "generator"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => join("generator", path))
  .toSorted();
const TEXTS = new Map(FILES.map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));

/** The files that a file names in imports, types too. */
function listImports(path: string): string[] {
  const found = (TEXTS.get(path) ?? "").matchAll(/(?:from|import\() ?"(\.[^"]+)"/g);
  return [...found].map((match) => join(dirname(path), match[1] as string)).filter((target) => TEXTS.has(target));
}

/** Groups of files that import each other, each group once. */
function findCircles(): string[][] {
  const reached = new Map(FILES.map((path) => [path, collect(path)]));
  const circles = new Map<string, string[]>();
  for (const path of FILES) {
    const circle = FILES.filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path));
    if (circle.length > 0) circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

/** All files that a file needs, itself only where it needs itself. */
function collect(path: string): Set<string> {
  const seen = new Set<string>();
  const waiting = listImports(path);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...listImports(next));
  }
  return seen;
}

test("no circle goes through the generator", () => {
  expect(findCircles()).toEqual([]);
});

test("no two files of the generator export one name", () => {
  const exported = new Map<string, string[]>();
  for (const path of FILES) {
    const names = (TEXTS.get(path) ?? "").matchAll(
      /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm,
    );
    for (const [, name = ""] of names) exported.set(name, [...(exported.get(name) ?? []), path]);
  }
  expect([...exported].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

/** The stages of the line, each with those that it may know. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  files: [],
  spec: ["files"],
  model: ["spec"],
  emit: ["spec", "model"],
};

test("imports of each stage point down the line, and the pure ones know neither cache nor output", () => {
  const upward: string[] = [];
  for (const path of FILES) {
    const [, stage = ""] = path.split("/");
    const known = STAGES[stage];
    for (const target of known ? listImports(path) : []) {
      const [, other = ""] = target.split("/");
      if (other !== stage && !known?.includes(other)) upward.push(`${path} -> ${target}`);
    }
  }
  expect(upward).toEqual([]);
});

test("only files/ touches the disk, and of the stages only loading asks it to", () => {
  const touching = FILES.filter((path) => /^generator\/(?:spec|model|emit|cache|output|generate|pieces)/.test(path));
  expect(touching.filter((path) => (TEXTS.get(path) ?? "").includes('"node:fs'))).toEqual([]);
  const asking = FILES.filter((path) => /^generator\/(?:spec|model|emit)\//.test(path));
  const askers = asking.filter((path) => listImports(path).some((target) => target.startsWith("generator/files/")));
  expect(askers).toEqual(["generator/spec/load.ts"]);
});

/** The importer's folders in the order in which they build on each other; those of one rank know nothing of each other. */
const RANKS: readonly (readonly string[])[] = [
  [""],
  ["json", "prose", "print"],
  ["example", "page/words"],
  ["merge", "page/blocks"],
  ["page/reading", "catalogue"],
  ["page/finish"],
  ["page"],
];

function rank(path: string): number {
  const folder = dirname(path).replace(/^generator\/import\/?/, "");
  return RANKS.findLastIndex((folders) => folders.some((name) => name === "" || `${folder}/`.startsWith(`${name}/`)));
}

test("imports of the importer point down its line, and to nothing above it", () => {
  const upward: string[] = [];
  for (const path of FILES.filter((item) => item.startsWith("generator/import/"))) {
    for (const target of listImports(path)) {
      const isInside = target.startsWith("generator/import/");
      const isBelow = isInside ? rank(target) < rank(path) : /^generator\/(?:spec|model)\//.test(target);
      const isBeside = isInside && rank(target) === rank(path) && sameFolder(path, target);
      if (!isBelow && !isBeside) upward.push(`${path} -> ${target}`);
    }
  }
  expect(upward).toEqual([]);
});

/** Whether two files belong to one folder of the line, or one stands in a folder of the other's. */
function sameFolder(a: string, b: string): boolean {
  return (
    RANKS[rank(a)]?.some((name) =>
      [a, b].every((path) => `${dirname(path)}/`.startsWith(join("generator/import", name))),
    ) === true
  );
}
