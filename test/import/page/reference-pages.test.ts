import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { importPages } from "../../../generator/import/page/import-pages.ts";
import type { ActionSpec, MembersSpec, TypesSpec } from "../../../generator/spec/spec.ts";
import { REFERENCE_PAGES } from "./reference-pages.ts";

/** A spec without its prose, and without what an import says in its own words. */
function dropProse(spec: ActionSpec): object {
  const { description: _description, source, input, output, errors, examples, ...rest } = spec;
  return {
    ...rest,
    updated: source?.updated,
    input: dropMemberProse(input),
    output: dropMemberProse(output),
    errors: Object.keys(errors ?? {}),
    examples: examples?.map(({ erratum, ...example }) => ({ ...example, isCorrected: erratum !== undefined })),
  };
}

function dropMemberProse(members: MembersSpec = {}): object[] {
  return Object.entries(members).map(([name, { description: _description, values, ...facts }]) => ({
    name,
    ...facts,
    values: values && Object.keys(values),
  }));
}

function readSpec<Spec>(path: string): Spec {
  return parse(readFileSync(new URL(`../../../specs/${path}`, import.meta.url), "utf8")) as Spec;
}

describe("the two reference pages import to the committed specs", () => {
  for (const { folder, action, text } of REFERENCE_PAGES) {
    const result = importPages({
      pages: [{ fileName: action, text }],
      options: {},
      existing: new Map(),
    });
    const read = (name: string): string =>
      result.files.find(({ path }) => path === `${folder}/${name}.yaml`)?.text ?? "";

    test(`${action}: members, codes, examples`, () => {
      const imported = parse(read(action)) as ActionSpec;
      expect(dropProse(imported)).toEqual(dropProse(readSpec(`${folder}/${action}.yaml`)));
      expect(read(action)).not.toContain("# review:");
    });

    test(`${action}: types`, () => {
      const listTypes = (types: TypesSpec): object =>
        Object.fromEntries(
          Object.entries(types).map(([name, { members, erratum }]) => [
            name,
            {
              isMarked: erratum !== undefined,
              members: Object.fromEntries(Object.entries(members).map(([key, { type }]) => [key, type])),
            },
          ]),
        );
      expect(listTypes(parse(read("types")) as TypesSpec)).toEqual(listTypes(readSpec(`${folder}/types.yaml`)));
    });
  }
});
