import { chmod, cp, mkdir, readdir, readFile, rm, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ImportOptions, runImport } from "../../generator/commands/import.ts";
import { runValidate } from "../../generator/commands/validate.ts";
import { ROOT } from "../support/specs.ts";
import { makeFolder, readTree, writeText } from "../support/tcgen.ts";
import { makeMember } from "../import/catalogue/gate.ts";
import { CART_PAGE, CART_TYPES } from "../import/page/carts.ts";

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function runHere(paths: readonly string[], specs: string, more: Partial<ImportOptions> = {}): Promise<Outcome> {
  const texts = { out: "", err: "" };
  const console = {
    out: (text: string) => void (texts.out += text),
    err: (text: string) => void (texts.err += text),
    isTerminal: false,
    hasColors: false,
  };
  const options: ImportOptions = {
    specs,
    dryRun: false,
    diff: false,
    ours: false,
    theirs: false,
    acceptRemovals: false,
    json: false,
    report: undefined,
    errors: undefined,
    ...more,
  };
  const code = await runImport(paths, options, join(ROOT, "specs"), console);
  return { code, ...texts };
}

async function isSound(specs: string): Promise<boolean> {
  const console = { out: () => {}, err: () => {}, isTerminal: false, hasColors: false };
  return (await runValidate({ specs, json: false }, console)) === 0;
}

/** A folder with the pages of the carts, a catalogue that describes the same service, and an empty place for specs. */
async function makeSources(): Promise<{ page: string; types: string; api: string; specs: string; folder: string }> {
  const folder = await makeFolder();
  const [page, types, api] = [
    join(folder, "StopCart.md"),
    join(folder, "types.md"),
    join(folder, "carts/v20200101/api.json"),
  ];
  await writeText(page, CART_PAGE);
  await writeText(types, CART_TYPES);
  await writeText(api, makeCatalogue());
  return { page, types, api, specs: join(folder, "specs"), folder };
}

function makeCatalogue(more: object[] = []): string {
  const metadata = { apiVersion: "2020-01-01", serviceShortName: "carts", serviceNameCN: "Carts" };
  return JSON.stringify({
    metadata,
    actions: {
      StopCart: {
        document: "Stops carts in the catalogue's words.",
        input: "In",
        output: "Out",
        name: "Stop carts",
        status: "online",
      },
      MoveCart: { document: "Moves.", input: "In", output: "Out", name: "Move", status: "online" },
    },
    objects: {
      In: {
        members: [
          makeMember("CartIds", "list", "string", { required: true }),
          makeMember("Brake", "object", "Brake"),
          ...more,
        ],
      },
      Out: {
        members: [
          makeMember("CartSet", "list", "Cart"),
          makeMember("Total", "int", "uint64"),
          makeMember("RequestId", "string", "string"),
        ],
      },
      Brake: { members: [makeMember("Action", "string", "string", { required: true })] },
      Cart: {
        members: [
          makeMember("CartId", "string", "string"),
          makeMember("Load", "float", "float", { value_allowed_null: true }),
        ],
      },
    },
  });
}

const FOLDER = "carts/2020-01-01";
const read = (specs: string, name: string): Promise<string> => readFile(join(specs, FOLDER, `${name}.yaml`), "utf8");

test("a page and a catalogue add to each other in either order: neither erases what only the other says", async () => {
  const { page, api, specs } = await makeSources();
  for (const order of [
    [page, api],
    [api, page],
  ]) {
    await rm(specs, { recursive: true, force: true });
    for (const path of order) expect(await runHere([path], specs)).toMatchObject({ code: 0, err: "" });
    expect(await isSound(specs)).toBe(true);
    const action = await read(specs, "StopCart");
    expect(action).toContain("rateLimit: 20");
    expect(action).toContain("title: Stop carts");
    expect(action).toContain("ResourceNotFound: No such cart.");
    expect(await read(specs, "MoveCart")).toContain("action: MoveCart");
    expect((await runHere([page, api], specs)).out).toContain("7 same");
  }
});

test("what a type was guessed to be gives way to its description, but not what somebody made of it", async () => {
  const { page, types, specs } = await makeSources();
  await runHere([page], specs);
  const place = { service: "carts", version: "2020-01-01" };
  const guessed = await read(specs, "types");
  expect(guessed).toContain("Not described on the page");
  expect((await runHere([types], specs, place)).code).toBe(0);
  expect(await read(specs, "types")).not.toContain("Not described");
  await writeText(join(specs, FOLDER, "types.yaml"), guessed.replace("Load: { type: Float", "Load: { type: Integer"));
  await rm(join(specs, ".import"), { recursive: true });
  const { code, err } = await runHere([types], specs, place);
  expect({ code, err }).toMatchObject({
    code: 1,
    err: expect.stringContaining("conflict Cart.members.Load.type") as string,
  });
  expect(await read(specs, "types")).toContain("Load: { type: Integer");
});

test("a guess gives way whole to what another source describes: nothing of it is left over", async () => {
  const { page, api, specs } = await makeSources();
  await runHere([page], specs);
  expect(await read(specs, "types")).toContain("Load:");
  await writeText(api, makeCatalogue().replace('"name":"Load"', '"name":"Weight"'));
  expect((await runHere([api], specs)).code).toBe(0);
  const types = await read(specs, "types");
  expect(types).toContain("Weight:");
  expect(types).not.toMatch(/Load:|Not described/);
  expect(await isSound(specs)).toBe(true);
});

test("a chapter of codes fills service.yaml and leaves every line of it", async () => {
  const { specs, folder } = await makeSources();
  const service = '# mine\nservice: carts\nversion: "2020-01-01"\nendpoint: carts.tencentcloudapi.com\n';
  await writeText(join(specs, FOLDER, "service.yaml"), service);
  await writeText(
    join(folder, "codes.md"),
    "## Error Codes\n\n| Error Code | Description |\n|---|---|\n| CartError.Gone | It is gone. |\n",
  );
  expect((await runHere([join(folder, "codes.md")], specs, { service: "carts" })).code).toBe(0);
  expect(await read(specs, "service")).toBe(`${service}errors:\n  CartError.Gone: It is gone.\n`);
});

test("what the source has no more stays until its removal is accepted, actions too", async () => {
  const { api, specs } = await makeSources();
  await writeText(api, makeCatalogue([makeMember("Loud", "bool", "bool")]));
  await runHere([api], specs);
  const { MoveCart: _, ...actions } = (JSON.parse(makeCatalogue()) as { actions: Record<string, object> }).actions;
  await writeText(api, JSON.stringify({ ...(JSON.parse(makeCatalogue()) as object), actions }));
  const { code, err } = await runHere([api], specs);
  expect(code).toBe(1);
  expect(err).toContain("StopCart.yaml removal: member input.Loud\n");
  expect(err).toContain("MoveCart.yaml removal: action\n");
  expect(await read(specs, "StopCart")).toContain("Loud:");
  expect((await runHere([api], specs, { acceptRemovals: true, dryRun: true })).out).toContain(
    "1 merged, 2 same, 1 removed",
  );
  expect((await runHere([api], specs, { acceptRemovals: true })).code).toBe(0);
  expect(await read(specs, "StopCart")).not.toContain("Loud:");
  expect(await readdir(join(specs, FOLDER))).toEqual(["StopCart.yaml", "service.yaml", "types.yaml"]);
});

test("removals that ours keeps are not asked for again", async () => {
  const { api, specs } = await makeSources();
  await writeText(api, makeCatalogue([makeMember("Loud", "bool", "bool")]));
  await runHere([api], specs);
  await writeText(api, makeCatalogue());
  expect((await runHere([api], specs, { ours: true })).code).toBe(0);
  expect((await runHere([api], specs)).code).toBe(0);
  expect(await read(specs, "StopCart")).toContain("Loud:");
});

test("a page older than the one recorded changes nothing", async () => {
  const { page, specs } = await makeSources();
  const date = (text: string): string => CART_PAGE.replace("## 1.", `Last updated: ${text} 10:00:00\n\n## 1.`);
  await writeText(page, date("2024-03-01"));
  await runHere([page], specs);
  const before = await read(specs, "StopCart");
  expect(before).toContain("updated: 2024-03-01");
  await writeText(page, date("2023-03-01").replace("A maximum of 20", "A maximum of 5"));
  const { code, out } = await runHere([page], specs);
  expect(code).toBe(0);
  expect(out).toContain("StopCart.md left out: it is of 2023-03-01");
  expect(await read(specs, "StopCart")).toBe(before);
  await writeText(page, date("2024-03-02").replace("A maximum of 20", "A maximum of 5"));
  await runHere([page], specs);
  expect(await read(specs, "StopCart")).toContain("rateLimit: 5");
});

test("--lang chooses among pages of one action; without it, the recorded language, else English", async () => {
  const { page, specs, folder } = await makeSources();
  const chinese = CART_PAGE.replace(
    "This API (StopCart) is used to stop carts.",
    `本接口（StopCart）用于停止小车。${"小车会立即停下来，不再向前移动。".repeat(10)}`,
  ).replace("A maximum of 20 requests can be initiated per second for this API.", "默认接口请求频率限制：20次/秒。");
  await writeText(join(folder, "0-zh.md"), chinese);
  const both = [join(folder, "0-zh.md"), page];
  expect((await runHere(both, specs)).code).toBe(0);
  expect(await read(specs, "StopCart")).toContain("lang: en");
  await rm(specs, { recursive: true });
  expect((await runHere(both, specs, { lang: "zh" })).code).toBe(0);
  expect(await read(specs, "StopCart")).toContain("lang: zh");
  expect((await runHere(both, specs)).out).toContain("3 same");
});

test("pages and an api.json in one folder are imported both; a README beside them is no page and no failure", async () => {
  const { folder, specs } = await makeSources();
  await writeText(join(folder, "README.md"), "# Carts\n\nThey have wheels.\n");
  const { code, out, err } = await runHere([folder], specs);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("1 service version, 3 actions");
  expect(await readdir(join(specs, FOLDER))).toContain("MoveCart.yaml");
  expect(await isSound(specs)).toBe(true);
});

test.each([
  ["a way out of the folder", { service: "../../evil" }],
  ["an absolute path", { service: "/tmp/evil" }],
  ["a version that is a path", { version: "../../evil" }],
  ["a version that is no date", { version: "latest" }],
  ["both sides", { ours: true, theirs: true }],
])("%s is wrong usage", async (_, flags) => {
  const { page, specs, folder } = await makeSources();
  const before = await readTree(folder);
  expect(await runHere([page], specs, flags)).toMatchObject({ code: 2, out: "" });
  expect(await readTree(folder)).toEqual(before);
});

test("--diff and --dry-run write nothing, and end as the import would", async () => {
  const { page, types, api, specs, folder } = await makeSources();
  await runHere([page], specs);
  await writeText(
    join(specs, FOLDER, "StopCart.yaml"),
    (await read(specs, "StopCart")).replace("rateLimit: 20", "rateLimit: 7"),
  );
  await writeText(page, CART_PAGE.replace("A maximum of 20", "A maximum of 50"));
  const before = await readTree(folder);
  for (const flag of ["diff", "dryRun"] as const) {
    const { code, out, err } = await runHere([page, types, api], specs, { [flag]: true });
    expect(code).toBe(1);
    expect(err).toContain("conflict rateLimit");
    expect(out).toContain(flag === "diff" ? "+++ carts/2020-01-01/MoveCart.yaml" : "would be new: ");
    expect(await readTree(folder)).toEqual(before);
  }
});

test("a conflict is settled by editing the place, and not asked again", async () => {
  const { page, specs } = await makeSources();
  await runHere([page], specs);
  const write = (from: string, to: string): Promise<void> =>
    read(specs, "StopCart").then((text) => writeText(join(specs, FOLDER, "StopCart.yaml"), text.replace(from, to)));
  await write("rateLimit: 20", "rateLimit: 7");
  await writeText(page, CART_PAGE.replace("A maximum of 20", "A maximum of 50"));
  expect((await runHere([page], specs)).code).toBe(1);
  await write("rateLimit: 7", "rateLimit: 30");
  expect((await runHere([page], specs)).code).toBe(0);
  expect((await runHere([page], specs)).code).toBe(0);
  expect(await read(specs, "StopCart")).toContain("rateLimit: 30");
});

test("what stands behind a symbolic link is there: it is merged, and stays a link", async () => {
  const { page, specs, folder } = await makeSources();
  const [shared, elsewhere] = [join(folder, "shared/types.yaml"), join(folder, "elsewhere")];
  await writeText(shared, "# ours\nWheel:\n  members:\n    Size: { type: Float }\n");
  await mkdir(elsewhere);
  await mkdir(join(specs, "carts"), { recursive: true });
  await symlink(elsewhere, join(specs, FOLDER));
  await symlink(shared, join(elsewhere, "types.yaml"));
  expect((await runHere([page], specs)).code).toBe(0);
  const text = await readFile(shared, "utf8");
  expect(text.startsWith("# ours\n")).toBe(true);
  expect(text).toContain("Wheel:\n  members:\n    Size: { type: Float }\n");
  expect(text).toContain("Cart:\n");
  expect((await readdir(elsewhere)).toSorted()).toEqual(["StopCart.yaml", "service.yaml", "types.yaml"]);
});

test("nothing is written where what is there is not sound, and it is named", async () => {
  const { page, api, specs } = await makeSources();
  await runHere([page], specs);
  await writeText(join(specs, FOLDER, "StopCart.yaml"), "action: StopCart\ninput: { A: { type: Nowhere } }\n");
  const before = await readTree(specs);
  const { code, err } = await runHere([api], specs);
  expect(code).toBe(1);
  expect(err).toContain("StopCart.yaml:2:");
  expect(err).toContain("unknown-type");
  expect(await readTree(specs)).toEqual(before);
});

test("what every service shares is copied from a read-only install as files that can be written", async () => {
  const { page, specs, folder } = await makeSources();
  const install = join(folder, "install");
  await cp(join(ROOT, "specs"), install, { recursive: true });
  for (const path of ["common/errors.yaml", "schema/action.schema.json"]) await chmod(join(install, path), 0o444);
  for (const path of ["common", "schema"]) await chmod(join(install, path), 0o555);
  const options = { dryRun: false, diff: false, ours: false, theirs: false, acceptRemovals: false, json: false };
  const console = { out: () => {}, err: () => {}, isTerminal: false, hasColors: false };
  await runImport([page], { specs, report: undefined, errors: undefined, ...options }, install, console);
  for (const path of ["common", "common/errors.yaml", "schema", "schema/action.schema.json"])
    expect((await stat(join(specs, path))).mode & 0o200).toBe(0o200);
  for (const path of ["common", "schema"]) await chmod(join(install, path), 0o755);
});

test("the folder of bases says what it is, and a base that is gone loses nothing", async () => {
  const { page, api, specs } = await makeSources();
  await runHere([page, api], specs);
  expect(await readFile(join(specs, ".import/README.md"), "utf8")).toContain("# What imports remember");
  const before = await read(specs, "StopCart");
  await rm(join(specs, ".import"), { recursive: true });
  expect((await runHere([page, api], specs)).code).toBe(0);
  expect(await read(specs, "StopCart")).toBe(before);
});

test("the catalogue's two services come over the committed specifications, twice, without a problem", async () => {
  const folder = await makeFolder();
  const specs = join(folder, "specs");
  await cp(join(ROOT, "specs"), specs, { recursive: true });
  const members = [
    makeMember("Force", "int", "int64", { required: true, document: "In other words." }),
    makeMember("ProxyIds", "list", "string", { required: true }),
    makeMember("Extra", "string", "string"),
  ];
  const actions = { DestroyProxies: { document: "D.", input: "In", output: "Out", name: "N", status: "online" } };
  const objects = { In: { members }, Out: { members: [makeMember("New", "int", "int64", { output_required: true })] } };
  const metadata = { apiVersion: "2018-05-29", serviceShortName: "gaap" };
  await writeText(join(folder, "services/gaap/v20180529/api.json"), JSON.stringify({ metadata, actions, objects }));
  expect(await runHere([join(folder, "services")], specs)).toMatchObject({ code: 0, err: "" });
  expect(await isSound(specs)).toBe(true);
  const text = await readFile(join(specs, "gaap/2018-05-29/DestroyProxies.yaml"), "utf8");
  const own = await readFile(join(ROOT, "specs/gaap/2018-05-29/DestroyProxies.yaml"), "utf8");
  const gone = own.split("\n").filter((line) => !text.split("\n").includes(line));
  expect(gone).toEqual([]);
  expect(text).toContain("  Extra: { type: String, description: Extra. }");
  expect(text).toContain("erratum: ");
  expect((await runHere([join(folder, "services")], specs)).out).toContain("3 same");
});
