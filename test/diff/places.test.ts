import { describe, expect, it } from "vitest";
import { diffSpecs } from "../../generator/diff/diff-specs.ts";
import { OUTPUT_NAMES } from "../../generator/model/package-facts.ts";
import { makeSpecs } from "../support/specs.ts";
import { diffFiles, type Files, summarizeChange } from "./state.ts";

const FOLDER = "demo/2020-01-01";
const RUN = `${FOLDER}/Run.yaml`;
const SERVICE = `${FOLDER}/service.yaml`;
const TYPES = `${FOLDER}/types.yaml`;

/** What stands in files before and after, and each change: kind, place, direction, verdicts on wire, types, behaviour. */
type Row = readonly [title: string, before: Files, after: Files, want: readonly string[]];

const ROWS: readonly Row[] = [
  ["nothing", {}, {}, []],
  ["an order of keys", ...run("rateLimit: 5\nregion: ignored", "region: ignored\nrateLimit: 5"), []],
  // Facts of an action.
  ["a title", ...run("title: A", "title: B"), [`title-changed ${RUN}#title none ---`]],
  ["a description", ...run("", "description: A."), [`description-added ${RUN}#description none ---`]],
  ["a source", ...run("", "source: { lang: en }"), [`source-added ${RUN}#source none ---`]],
  ["an erratum", ...run("", "erratum: A."), [`erratum-added ${RUN}#erratum none ---`]],
  ["an example", ...run("", "examples: [{ method: GET, request: {} }]"), [`examples-added ${RUN}#examples none ---`]],
  ["a deprecation", ...run("", "deprecated: true"), [`deprecated-added ${RUN}#deprecated none -c-`]],
  ["a first rate limit", ...run("", "rateLimit: 5"), [`rateLimit-added ${RUN}#rateLimit none --b`]],
  ["a lower rate limit", ...run("rateLimit: 5", "rateLimit: 4"), [`rateLimit-changed ${RUN}#rateLimit none --b`]],
  ["a higher rate limit", ...run("rateLimit: 4", "rateLimit: 5"), [`rateLimit-changed ${RUN}#rateLimit none --c`]],
  ["no rate limit any more", ...run("rateLimit: 4", ""), [`rateLimit-removed ${RUN}#rateLimit none --c`]],
  ["what was so anyway", ...run("", "region: optional\nreadOnly: false"), []],
  ...(
    [
      ["optional", "required", "b-b"],
      ["ignored", "required", "b-b"],
      ["required", "optional", "c-c"],
      ["ignored", "optional", "c-b"],
      ["required", "ignored", "c-b"],
      ["optional", "ignored", "c-b"],
    ] as const
  ).map(([before, after, verdicts]): Row => {
    const want = [`region-changed ${RUN}#region none ${verdicts}`];
    return [`region ${before} -> ${after}`, ...run(`region: ${before}`, `region: ${after}`), want];
  }),
  ["only reading", ...run("", "readOnly: true"), [`readOnly-changed ${RUN}#readOnly none --c`]],
  ["not only reading", ...run("readOnly: true", ""), [`readOnly-changed ${RUN}#readOnly none --b`]],
  ["a dry run", ...run(roles(), `${roles()}\ndryRun: Try`), [`dryRun-added ${RUN}#dryRun none --c`]],
  ["no dry run any more", ...run(`${roles()}\ndryRun: Try`, roles()), [`dryRun-removed ${RUN}#dryRun none --b`]],
  ["a stream", ...run("", "stream: always"), [`export-added ${RUN}# none -c-`, `stream-added ${RUN}#stream none --c`]],
  [
    "no stream any more",
    ...run("stream: always", ""),
    [`export-removed ${RUN}# none -b-`, `stream-removed ${RUN}#stream none --b`],
  ],
  [
    "another stream",
    ...run(`${roles()}\nstream: { optional: Try }`, `${roles()}\nstream: always`),
    [`stream-changed ${RUN}#stream none --b`],
  ],
  ["paging", ...run(roles(), `${roles()}\npaging: { offset: Offset }`), [`paging-added ${RUN}#paging none --c`]],
  [
    "no paging any more",
    ...run(`${roles()}\npaging: { offset: Offset }`, roles()),
    [`paging-removed ${RUN}#paging none --b`],
  ],
  [
    "other pages",
    ...run(`${roles()}\npaging: { offset: Offset }`, `${roles()}\npaging: { page: Offset }`),
    [`paging-changed ${RUN}#paging none --c`],
  ],
  [
    "items of pages",
    ...run(`${roles()}\npaging: { offset: Offset, items: A }`, `${roles()}\npaging: { offset: Offset, items: B }`),
    [`paging-changed ${RUN}#paging none -bb`],
  ],
  [
    "a list of pages",
    ...run(roles(), `${roles()}\npaging: { offset: Offset, items: A }`),
    [`export-added ${RUN}# none -c-`, `paging-added ${RUN}#paging none --c`],
  ],
  [
    "no list of pages any more",
    ...run(`${roles()}\npaging: { offset: Offset, items: A }`, `${roles()}\npaging: { offset: Offset }`),
    [`export-removed ${RUN}# none -b-`, `paging-changed ${RUN}#paging none --b`],
  ],
  [
    "a list of pages of the same type",
    ...run(`${roles()}\npaging: { offset: Offset, items: A }`, `${roles()}\npaging: { offset: Offset, items: C }`),
    [`paging-changed ${RUN}#paging none --b`],
  ],
  // Error codes.
  ["a code", ...run("", "errors: { A: a }"), [`code-added ${RUN}#errors.A received cc-`]],
  [
    "no code any more",
    ...run("errors: { A: a, B: b }", "errors: { B: b }"),
    [`code-removed ${RUN}#errors.A received cb-`],
  ],
  ["a code's meaning", ...run("errors: { A: a }", "errors: { A: b }"), [`code-changed ${RUN}#errors.A none ---`]],
  ["a service's code", ...service("errors: { A: a }", ""), [`code-removed ${SERVICE}#errors.A received cb-`]],
  [
    "a service's code that an action still has",
    { ...service("errors: { A: a }", "")[0], [RUN]: "action: Run\nerrors: { A: a }\n" },
    { [RUN]: "action: Run\nerrors: { A: a }\n" },
    [`code-removed ${SERVICE}#errors.A received cc-`],
  ],
  [
    "a common code",
    {},
    common("A: { class: client, description: A. }"),
    ["code-added common/errors.yaml#A received cc-"],
  ],
  [
    "no common code any more",
    common("A: { class: client, description: A. }"),
    {},
    ["code-removed common/errors.yaml#A received cb-"],
  ],
  [
    "a class that is tried again",
    common("A: { class: client, description: A. }"),
    common("A: { class: throttling, description: A. }"),
    ["class-changed common/errors.yaml#A.class none --b"],
  ],
  [
    "a class that is tried again as before",
    common("A: { class: server, description: A. }"),
    common("A: { class: throttling, description: A. }"),
    ["class-changed common/errors.yaml#A.class none --c"],
  ],
  // Regions, endpoints, titles.
  [
    "a region",
    {},
    { "common/regions.yaml": "ap-north: North\nap-south: South\n" },
    ["knownRegion-added common/regions.yaml#ap-south sent cc-"],
  ],
  [
    "no region any more",
    { "common/regions.yaml": "ap-north: North\nap-south: South\n" },
    {},
    ["knownRegion-removed common/regions.yaml#ap-south sent bb-"],
  ],
  [
    "a region's place",
    { "common/regions.yaml": "ap-north: South\n" },
    {},
    ["knownRegion-changed common/regions.yaml#ap-north none ---"],
  ],
  ["a service's title", ...service("title: A", "title: B"), [`title-changed ${SERVICE}#title none ---`]],
  ["a service's page", ...service("", "docs: https://a"), [`docs-added ${SERVICE}#docs none ---`]],
  [
    "an endpoint",
    {},
    { [SERVICE]: 'service: demo\nversion: "2020-01-01"\nendpoint: demo.other.com\n' },
    [`endpoint-changed ${SERVICE}#endpoint none b--`],
  ],
  // The package.
  ["a package's name", {}, { "package.yaml": "name: other\n" }, ["name-changed package.yaml#name none -b-"]],
  [
    "what is so anyway",
    {},
    { "package.yaml": `name: typed-tencentcloud\noutputs: [${OUTPUT_NAMES.toReversed().join(", ")}]\n` },
    [],
  ],
  ["a package's version", {}, { "package.yaml": "version: 7.0.0\n" }, []],
  [
    "a package's words",
    {},
    { "package.yaml": "description: A.\nlicense: B\n" },
    ["description-changed package.yaml#description none ---", "license-changed package.yaml#license none ---"],
  ],
  [
    "a package's pages",
    {},
    { "package.yaml": "repository: https://a.b/c\nhomepage: https://a.b/c\n" },
    ["homepage-added package.yaml#homepage none ---", "repository-added package.yaml#repository none ---"],
  ],
  [
    "no client",
    {},
    { "package.yaml": "outputs: [metadata, docs]\n" },
    ["outputs-changed package.yaml#outputs none -b-"],
  ],
  [
    "no metadata",
    {},
    { "package.yaml": "outputs: [client, docs]\n" },
    ["outputs-changed package.yaml#outputs none --b"],
  ],
  ["a client", { "package.yaml": "outputs: [docs]\n" }, {}, ["outputs-changed package.yaml#outputs none -cc"]],
  [
    "no pages",
    {},
    { "package.yaml": `outputs: [${OUTPUT_NAMES.filter((name) => name !== "docs").join(", ")}]\n` },
    ["outputs-changed package.yaml#outputs none ---"],
  ],
  // Whole things.
  ["an action", {}, { [`${FOLDER}/Stop.yaml`]: "action: Stop\n" }, [`action-added ${FOLDER}/Stop.yaml# none cc-`]],
  [
    "no action any more",
    { [`${FOLDER}/Stop.yaml`]: "action: Stop\n" },
    {},
    [`action-removed ${FOLDER}/Stop.yaml# none bb-`],
  ],
  [
    "a data type",
    {},
    types("Item: { members: { Id: { type: String } } }\nMore: { members: {} }"),
    [`dataType-added ${TYPES}#More none -c-`],
  ],
  [
    "no data type any more",
    types("Item: { members: { Id: { type: String } } }\nMore: { members: {} }"),
    {},
    [`dataType-removed ${TYPES}#More none -b-`],
  ],
  [
    "a data type's description",
    {},
    types("Item: { description: A., members: { Id: { type: String } } }"),
    [`description-added ${TYPES}#Item.description none ---`],
  ],
  ["a version", {}, version("2019-01-01"), ["version-added demo/2019-01-01/service.yaml# none cc-"]],
  ["no version any more", version("2019-01-01"), {}, ["version-removed demo/2019-01-01/service.yaml# none bb-"]],
];

/** An action's file with a few more lines, before and after. */
function run(before: string, after: string): [Files, Files] {
  const text = (lines: string): Files => ({ [RUN]: `action: Run\n${lines}\n` });
  return [text(before), text(after)];
}

function roles(): string {
  const output =
    "output: { A: { type: Array of String }, B: { type: Array of Integer }, C: { type: Array of String, nullable: true } }";
  return `input: { Try: { type: Boolean }, Offset: { type: Integer } }\n${output}`;
}

function service(before: string, after: string): [Files, Files] {
  const text = (lines: string): Files => ({
    [SERVICE]: `service: demo\nversion: "2020-01-01"\nendpoint: demo.tencentcloudapi.com\n${lines}\n`,
  });
  return [text(before), text(after)];
}

function common(line: string): Files {
  return { "common/errors.yaml": `InternalError: { class: server, description: An internal error. }\n${line}\n` };
}

function types(lines: string): Files {
  return { [TYPES]: `${lines}\n` };
}

function version(date: string, isDefault = "2020-01-01"): Files {
  const text = (at: string): string =>
    `service: demo\nversion: "${at}"\nendpoint: demo.tencentcloudapi.com\n${at === isDefault ? "default: true\n" : ""}`;
  return {
    [SERVICE]: text("2020-01-01"),
    [`demo/${date}/service.yaml`]: text(date),
    [`demo/${date}/Run.yaml`]: "action: Run\n",
  };
}

describe("changes", () => {
  it.each(ROWS)("%s", async (_, before, after, want) => {
    expect((await diffFiles(before, after)).map(summarizeChange)).toEqual(want);
  });
});

describe("directions", () => {
  const state = (input: string, output: string, more = ""): Files => ({
    [RUN]: `action: Run\ninput: { ${input} }\noutput: { ${output} }\n`,
    [TYPES]: `Item: { members: { Id: { type: String }${more} } }\nOuter: { members: { Item: { type: Item } } }\n`,
  });
  const added = `member-added ${TYPES}#Item.members.New`;
  const must = ", New: { type: String, required: true }";

  it.each([
    ["a request", "A: { type: Item }", "", "sent bb-"],
    ["an answer", "", "A: { type: Item }", "received cc-"],
    ["both", "A: { type: Item }", "B: { type: Item }", "both bb-"],
    ["both, through another type", "A: { type: Array of Outer }", "B: { type: Item }", "both bb-"],
    ["nothing", "", "", "none -c-"],
  ])("a data type of %s has new members there", async (_, input, output, want) => {
    const changes = await diffFiles(state(input, output), state(input, output, must));
    expect(changes.map(summarizeChange)).toEqual([`${added} ${want}`]);
  });

  it.each([
    ["A: { type: Item }", "B: { type: Item }", "", "B: { type: Item }", "received bb-"],
    ["", "B: { type: Item }", "A: { type: Item }", "B: { type: Item }", "received bb-"],
    ["A: { type: Item }", "B: { type: Item }", "A: { type: Item }", "", "sent cc-"],
    ["A: { type: Item }", "", "A: { type: Item }", "B: { type: Item }", "sent cc-"],
    ["A: { type: Item }", "", "", "B: { type: Item }", "none ---"],
  ])("are those that a data type has in both states: %s %s -> %s %s", async (input, output, sent, received, want) => {
    // Without Outer, which nothing uses then: what that refers to would be exported as answers have it.
    const only = (files: Files, member: string): Files => ({
      ...files,
      [TYPES]: `Item: { members: { New: { ${member} } } }\n`,
    });
    const before = only(state(input, output), "type: String");
    const after = only(state(sent, received), "type: String, nullable: true");
    expect((await diffFiles(before, after)).map(summarizeChange)).toContain(
      `nullable-added ${TYPES}#Item.members.New.nullable ${want}`,
    );
  });

  it("give a data type its exports", async () => {
    const changes = await diffFiles(state("A: { type: Item }", "B: { type: Item }"), state("", "B: { type: Outer }"));
    expect(changes.filter(({ kind }) => kind.startsWith("export")).map(summarizeChange)).toEqual([
      `export-removed ${TYPES}#Item none -b-`,
    ]);
    expect(changes.find(({ kind }) => kind === "export-removed")?.before).toBe("ItemInput");
    // An action that did not change uses it as well.
    const other: Files = {
      [`${FOLDER}/Stop.yaml`]: "action: Stop\noutput: { A: { type: Array of Item } }\n",
      [TYPES]: "Item: { members: { Id: { type: String } } }\n",
    };
    const more = await diffFiles({ ...state("", ""), ...other }, { ...state("A: { type: Item }", ""), ...other });
    expect(more.map(summarizeChange)).toEqual([
      `member-added ${RUN}#input.A sent cc-`,
      `export-added ${TYPES}#Item none -c-`,
    ]);
  });
});

describe("the version that a service's short path means", () => {
  it("changes as much as the versions differ", async () => {
    const older = version("2019-01-01");
    const changed = version("2019-01-01", "2019-01-01");
    const place = "demo/2019-01-01/service.yaml#default none";
    const same = { ...older, [RUN]: "action: Run\n" };
    expect((await diffFiles(same, { ...changed, [RUN]: "action: Run\n" })).map(summarizeChange)).toEqual([
      `defaultVersion-changed ${place} bb-`,
    ]);
    // Without data types both versions are alike.
    const bare = { ...same, [TYPES]: null };
    expect((await diffFiles(bare, { ...changed, [RUN]: "action: Run\n", [TYPES]: null })).map(summarizeChange)).toEqual(
      [`defaultVersion-changed ${place} bc-`],
    );
  });
});

describe("names", () => {
  it("that change because of what stands beside them are exports that go and come", async () => {
    const before = types("RunRequest: { members: {} }\nStopRequest: { members: {} }");
    const after = { ...before, [`${FOLDER}/Stop.yaml`]: "action: Stop\n" };
    expect((await diffFiles(before, after)).map(summarizeChange)).toEqual([
      `action-added ${FOLDER}/Stop.yaml# none cc-`,
      `export-added ${TYPES}#StopRequest none -c-`,
      `export-removed ${TYPES}#StopRequest none -b-`,
    ]);
  });
});

describe("problems", () => {
  it("of both states are reported, and nothing is compared", async () => {
    const broken = makeSpecs({ [RUN]: "action: Run\nrateLimt: 5\n" });
    const { changes, problems } = await diffSpecs({ before: broken, after: makeSpecs({ "stray.yaml": "{}\n" }) });
    expect(changes).toEqual([]);
    expect(problems.before.map(({ file, code }) => [file, code])).toEqual([[RUN, "unknown-key"]]);
    expect(problems.after.map(({ file, code }) => [file, code])).toEqual([["stray.yaml", "unexpected-file"]]);
  });
});
