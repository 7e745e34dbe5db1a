import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { importPages } from "../../../generator/import/page/import-pages.ts";
import type { Language } from "../../../generator/import/page/words/page-wordings.ts";
import type { ActionSpec, TypesSpec } from "../../../generator/spec/spec.ts";
import { arbitraryPage } from "./arbitrary-page.ts";
import { LAYOUTS, type Layout } from "./layouts.ts";
import { printPage, type PrintedPage } from "./print-page.ts";

const LANGUAGES: readonly Language[] = ["en", "zh", "ja", "ko"];

/** What the import makes of a page: the action, its types, and every mark in the files. */
function importPrinted(
  text: string,
  page: PrintedPage,
  lang: Language,
): { spec: ActionSpec; types: TypesSpec; marks: string[] } {
  const result = importPages({
    pages: [{ fileName: "page", text }],
    options: { lang },
    existing: new Map(),
  });
  expect(result.findings.filter(({ level }) => level === "error")).toEqual([]);
  const folder = `${page.service}/${page.version}`;
  const read = (name: string): string => result.files.find(({ path }) => path === `${folder}/${name}.yaml`)?.text ?? "";
  const marks = result.files.flatMap(({ text: file }) => file.match(/^ *# review: .*$/gm) ?? []);
  return { spec: parse(read(page.spec.action)) as ActionSpec, types: (parse(read("types")) ?? {}) as TypesSpec, marks };
}

describe("a page printed from a spec imports to the same spec", () => {
  for (const layout of Object.keys(LAYOUTS) as Layout[]) {
    for (const lang of LANGUAGES) {
      test(`${layout}, ${lang}`, () => {
        fc.assert(
          fc.property(arbitraryPage(lang), fc.boolean(), (page, hasCodesFirst) => {
            const text = printPage(page, { layout, lang, hasCodesFirst });
            const { spec, types, marks } = importPrinted(text, page, lang);
            const { paging: _, ...rest } = spec;
            expect(rest).toEqual(page.spec);
            expect(types).toEqual(page.types);
            expect(listNames({ spec: rest, types })).toEqual(listNames(page));
            expect(marks).toEqual([]);
          }),
          { numRuns: 12 },
        );
      });
    }
  }
});

/** Names in their order, which `toEqual` does not look at. */
function listNames({ spec, types }: { spec: ActionSpec; types: TypesSpec }): string[][] {
  const lists = [
    spec.input,
    spec.output,
    spec.errors,
    ...Object.keys(types)
      .toSorted()
      .map((name) => types[name]?.members),
  ];
  return lists.map((list) => Object.keys(list ?? {}));
}
