import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Finding } from "../../../generator/import/finding.ts";
import { importPages, type PagesImport } from "../../../generator/import/page/import-pages.ts";
import type { ActionSpec, ServiceSpec, TypesSpec } from "../../../generator/spec/spec.ts";
import { CART_PAGE, CART_TYPES } from "./carts.ts";

type Options = Parameters<typeof importPages>[0]["options"];

function importTexts(
  texts: readonly string[],
  options: Options = {},
  existing = new Map<string, string>(),
): PagesImport {
  const pages = texts.map((text, index) => ({ fileName: `page${index + 1}`, text }));
  return importPages({ pages, options, existing });
}

const FOLDER = "carts/2020-01-01";

function readFile(result: PagesImport, name: string): string {
  return result.files.find(({ path }) => path === `${FOLDER}/${name}.yaml`)?.text ?? "";
}

function readAction(result: PagesImport): ActionSpec {
  return parse(readFile(result, "StopCart")) as ActionSpec;
}

function listRefusals({ findings }: PagesImport): Finding[] {
  return findings.filter(({ level }) => level === "error");
}

/** Every mark of an import in one text: what the screen says and what the files carry. */
function listMarks(result: PagesImport): string {
  return [
    ...result.summaries.flatMap(({ marks }) => marks),
    ...result.files.flatMap(({ text }) => text.match(/# review: .*/g) ?? []),
  ].join("\n");
}

function spoil(from: string | RegExp, to: string): string {
  const spoilt = CART_PAGE.replace(from, to);
  expect(spoilt).not.toBe(CART_PAGE);
  return spoilt;
}

describe("a page with its chapter of types", () => {
  const result = importTexts([CART_PAGE, CART_TYPES]);

  test("makes an action, the types of the chapter, and a service", () => {
    expect(listRefusals(result)).toEqual([]);
    expect(readAction(result)).toMatchObject({
      rateLimit: 20,
      region: "required",
      source: { lang: "en" },
      input: { CartIds: { type: "Array of String", required: true }, Brake: { type: "Brake" } },
      output: { CartSet: { type: "Array of Cart" }, Total: { type: "Integer" } },
      errors: { "FailedOperation.Rolling": "It still rolls.", ResourceNotFound: "No such cart." },
    });
    expect(parse(readFile(result, "types"))).toMatchObject({
      Brake: {
        members: { Action: { type: "String", required: true }, Force: { type: "Integer", minimum: 1, maximum: 10 } },
      },
      Cart: { members: { CartId: { type: "String" }, Load: { type: "Float", nullable: true } } },
    });
    expect(parse(readFile(result, "service"))).toEqual({
      service: "carts",
      version: "2020-01-01",
      endpoint: "carts.tencentcloudapi.com",
    });
  });

  test("says that the chapter's service is a conclusion", () => {
    expect(listMarks(result)).toContain("carts is the one whose pages it fits");
  });
});

describe("types that no page describes", () => {
  const result = importTexts([CART_PAGE]);
  const types = parse(readFile(result, "types")) as TypesSpec;

  test("are built from the answer, with an erratum", () => {
    expect(types["Cart"]).toEqual({
      erratum: "Not described on the page of StopCart; its members and their types are those of the example there.",
      members: { CartId: { type: "String" }, Load: { type: "Float", nullable: true } },
    });
  });

  test("stay empty where no example shows them, with an erratum", () => {
    expect(types["Brake"]?.members).toEqual({});
    expect(types["Brake"]?.erratum).toContain("its members are not known");
  });
});

test("a list of unsaid items gets the type of the items that the examples show", () => {
  const { input, output } = readAction(
    importTexts([spoil("| Array of String |", "| Array |").replace("| Total | Integer |", "| Total | Array |")]),
  );
  expect(input?.["CartIds"]?.type).toBe("Array of String");
  expect(input?.["CartIds"]?.erratum).toContain("Array of String is what the examples show");
  expect(output?.["Total"]?.type).toBe("Array of Object");
});

const doubts: { what: string; page: () => string; mark: string; check?: (spec: ActionSpec) => void }[] = [
  {
    what: "an example of another action",
    page: () => spoil("?Action=StopCart", "?Action=DescribeCarts"),
    mark: "calls DescribeCarts",
  },
  {
    what: "an answer that is not JSON",
    page: () => spoil('"Total": 2,', '"Total": 2,,'),
    mark: "not JSON",
    check: (spec) => expect(spec.examples?.[0]?.documented).toContain('"Total": 2,,'),
  },
  {
    what: "a quoted integer",
    page: () => spoil('"Total": 2', '"Total": "2"'),
    mark: "values of another type",
    check: (spec) => expect(spec.examples?.[0]?.response?.["Total"]).toBe(2),
  },
  {
    what: "a request without what is required",
    page: () => spoil(/&CartIds.*\n&CartIds.*\n/, ""),
    mark: "lacks: CartIds",
  },
  {
    what: "an answer that lacks a member",
    page: () => spoil('"Total": 2,', ""),
    mark: "mayBeAbsent",
    check: (spec) => expect(spec.output?.["Total"]?.mayBeAbsent).toBe(true),
  },
  {
    what: "a page cut in the middle",
    page: () => CART_PAGE.slice(0, CART_PAGE.indexOf("## 3.")),
    mark: "no table of output parameters, no example, no error codes; it may be cut",
  },
  {
    what: "a page cut in a row",
    page: () => CART_PAGE.slice(0, CART_PAGE.indexOf("| It still")),
    mark: "ends inside a row",
  },
  {
    what: "a version that a translator damaged",
    page: () => spoil("2020-01-01.", "2020/01/01."),
    mark: "writes the version otherwise",
  },
  {
    what: "a type that is none",
    page: () => spoil("| Total | Integer |", "| Total | how many? |"),
    mark: "which is none; String is a guess",
  },
  { what: "an empty cell for required", page: () => spoil("| Brake | No |", "| Brake | |"), mark: "required is empty" },
  {
    what: "a list without .N's type",
    page: () => spoil("Yes | Array of String", "Yes | String"),
    mark: ".N stands for a list",
    check: (spec) => expect(spec.input?.["CartIds"]?.type).toBe("Array of String"),
  },
  {
    what: "a header that is not known",
    page: () => spoil("| Parameter Name | Required | Type | Description |", "| Jina | Lazima | Aina | Maelezo |"),
    mark: "header is missing or not known",
    check: (spec) => expect(spec.input?.["CartIds"]?.required).toBe(true),
  },
  {
    what: "no host",
    page: () => spoil(/Domain name.*/, ""),
    mark: "names no host; carts is from the request of an example",
  },
  {
    what: "a row twice",
    page: () => spoil("| Brake |", "| CartIds.N | No | String | Again. |\n| Brake |"),
    mark: "second row of this name",
  },
  {
    what: "a code that is none",
    page: () => spoil("| ResourceNotFound |", "| not a code! |"),
    mark: "which is no error code",
  },
];

describe("what is doubtful is marked", () => {
  for (const { what, page, mark, check } of doubts) {
    test(what, () => {
      const result = importTexts([page()]);
      expect(listRefusals(result)).toEqual([]);
      expect(listMarks(result)).toContain(mark);
      check?.(readAction(result));
    });
  }

  test("nothing is marked on a page that has nothing wrong", () => {
    const known = new Map([
      [
        `${FOLDER}/types.yaml`,
        readFile(importTexts([CART_TYPES], { service: "carts", version: "2020-01-01" }), "types"),
      ],
    ]);
    expect(listMarks(importTexts([CART_PAGE], {}, known))).toBe("");
  });
});

const refused: { what: string; text: string; reason: string; options?: Options }[] = [
  { what: "an empty file", text: " \n", reason: "it is empty" },
  { what: "a binary file", text: "PNG\u0000\u0001", reason: "it is not text in UTF-8" },
  { what: "50 MB", text: "| a | b |\n".repeat(5_000_000), reason: "it has 50 million characters" },
  {
    what: "a page about something else",
    text: "# Carts\n\nThey have wheels.",
    reason: "it has no table of parameters or error codes",
  },
  {
    what: "a guide with tables",
    text: "# Signing requests\n\n| Parameter Name | Type | Required | Description |\n|---|---|---|---|\n| Nonce | Integer | Yes | A number. |\n",
    reason: "it is not the page of an action",
  },
  {
    what: "a page without a host",
    text: CART_PAGE.replaceAll("carts.tencentcloudapi.com", "example.com"),
    reason: "it names no host",
  },
  {
    what: "a page without a version",
    text: CART_PAGE.replace(/\| Version .*\n/, ""),
    reason: "it does not say which version",
  },
  {
    what: "a chapter of common parameters that shows a request",
    text: CART_PAGE.replace(
      /(\| Version .*\n)/,
      "$1| X-TC-Action | Yes | String | The action. |\n| X-TC-Version | Yes | String | The version. |\n",
    ),
    reason: "it describes what all actions share (X-TC-Action, X-TC-Version)",
  },
  {
    what: "a guide to signatures with a table of input parameters",
    text: CART_PAGE.replace(
      /(\| Version .*\n)/,
      "$1| SecretId | Yes | String | The key. |\n| Signature | Yes | String | The signature. |\n",
    ),
    reason: "it describes what all actions share (SecretId, Signature)",
  },
  {
    what: "two pages in one file",
    text: `${CART_PAGE}\n\n${CART_PAGE.replace(/(\| Action .*value[^:\n]*: ?)(\w+)/, "$1Other$2")}`,
    reason: "it holds the pages of ",
  },
  { what: "a chapter alone", text: CART_TYPES, reason: "does not say of which service" },
];

describe("what cannot be read is refused with the reason", () => {
  for (const { what, text, reason, options = {} } of refused) {
    test(what, () => {
      const result = importTexts([text], options);
      const refusals = listRefusals(result);
      expect(result.files).toEqual([]);
      expect(refusals).toHaveLength(1);
      expect(refusals[0]?.message).toContain(reason);
      expect(refusals[0]?.fix).not.toBe("");
    });
  }

  test("what is missing can be supplied", () => {
    const text = CART_PAGE.replaceAll("carts.tencentcloudapi.com", "example.com").replace(/\| Version .*\n/, "");
    const result = importTexts([text], {
      service: "carts",
      version: "2020-01-01",
      lang: "en",
      url: "https://example.com/a",
    });
    expect(listRefusals(result)).toEqual([]);
    expect(readAction(result).source).toEqual({ url: "https://example.com/a", lang: "en" });
  });

  test("the second page of an action", () => {
    expect(listRefusals(importTexts([CART_PAGE, CART_PAGE]))[0]?.message).toBe("page1 describes StopCart as well");
  });
});

describe("a chapter of error codes", () => {
  const chapter =
    "## Error Codes\n\n### Common Error Codes\n\n| Error Code | Description |\n|---|---|\n| InternalError | x |\n\n### Business Error Codes\n\n| Error Code | Description |\n|---|---|\n| CartError.Gone | It is gone. |\n";

  test("fills service.yaml, without the common codes", () => {
    const text = readFile(importTexts([chapter], { service: "carts", version: "2020-01-01" }), "service");
    expect((parse(text) as ServiceSpec).errors).toEqual({ "CartError.Gone": "It is gone." });
  });
});
