import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ImportOptions, runImport } from "../../generator/commands/import.ts";
import { runValidate } from "../../generator/commands/validate.ts";
import { CART_PAGE, CART_TYPES } from "../import/page/carts.ts";

const OWN_SPECS = fileURLToPath(new URL("../../specs", import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcgen-pages-"));
  await mkdir(join(folder, "pages"));
  await writeFile(join(folder, "pages/StopCart.md"), CART_PAGE);
  await writeFile(join(folder, "pages/types.txt"), CART_TYPES);
  await writeFile(join(folder, "pages/logo.png"), "not a page");
});

afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function runHere(path: string, specs: string, flags: Partial<ImportOptions> = {}): Promise<Outcome> {
  const texts = { out: "", err: "" };
  const console = {
    out: (text: string) => void (texts.out += text),
    err: (text: string) => void (texts.err += text),
    isTerminal: false,
    hasColors: false,
  };
  const options: ImportOptions = {
    specs: join(folder, specs),
    dryRun: false,
    ours: false,
    theirs: false,
    acceptRemovals: false,
    errors: undefined,
    json: false,
    diff: false,
    report: undefined,
    ...flags,
  };
  const code = await runImport([join(folder, path)], options, OWN_SPECS, console);
  return { code, ...texts };
}

const ACTION = "carts/2020-01-01/StopCart.yaml";

describe("import of pages", () => {
  test("writes specifications that validate, and says so", async () => {
    const { code, out, err } = await runHere("pages", "written");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("carts/2020-01-01/StopCart 4 members, 2 codes, 1 example");
    const console = { out: () => {}, err: () => {}, isTerminal: false, hasColors: false };
    expect(await runValidate({ specs: join(folder, "written"), json: false }, console)).toBe(0);
  });

  test("keeps edits by hand, and takes them away only where asked to", async () => {
    await runHere("pages", "edited");
    const path = join(folder, "edited", ACTION);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("rateLimit: 20", "rateLimit: 7"));
    expect((await runHere("pages", "edited")).code).toBe(0);
    expect(await readFile(path, "utf8")).toContain("rateLimit: 7");
    await writeFile(join(folder, "other.md"), CART_PAGE.replace("A maximum of 20", "A maximum of 50"));
    const { code, err } = await runHere("other.md", "edited");
    expect(code).toBe(1);
    expect(err).toContain(`${ACTION} conflict rateLimit\n  ours:   7\n  theirs: 50\n  before: 20\n`);
    expect(err).toContain("--theirs");
    expect(await readFile(path, "utf8")).toContain("rateLimit: 7");
    expect((await runHere("other.md", "edited", { theirs: true })).code).toBe(0);
    expect(await readFile(path, "utf8")).toContain("rateLimit: 50");
  });

  test("a dry run prints the files and writes nothing", async () => {
    const { code, out } = await runHere("pages", "dry", { dryRun: true });
    expect(code).toBe(0);
    expect(out).toContain("action: StopCart");
    await expect(readdir(join(folder, "dry"))).rejects.toThrow("ENOENT");
  });

  test("a difference is shown against what is there", async () => {
    await runHere("pages", "compared");
    await writeFile(join(folder, "changed.md"), CART_PAGE.replace("A maximum of 20", "A maximum of 30"));
    const { out } = await runHere("changed.md", "compared", { diff: true });
    expect(out).toContain("-rateLimit: 20\n+rateLimit: 30");
    expect(await readFile(join(folder, "compared", ACTION), "utf8")).toContain("rateLimit: 20");
  });

  test("a page that is none is refused by name", async () => {
    await writeFile(join(folder, "other.txt"), "Carts have wheels.");
    const { code, err } = await runHere("other.txt", "refused");
    expect(code).toBe(1);
    expect(err).toContain("other.txt error it has no table");
    expect(err).toContain("fix: ");
  });

  test("a folder without pages is wrong usage", async () => {
    await mkdir(join(folder, "empty"));
    expect(await runHere("empty", "nothing")).toMatchObject({ code: 2 });
  });

  test("JSON has the pages, the files and the findings", async () => {
    const { out } = await runHere("pages", "json", { json: true });
    expect(JSON.parse(out)).toMatchObject({
      pages: [{ place: "carts/2020-01-01/StopCart" }, { place: "carts/2020-01-01" }],
      findings: [],
      isDryRun: false,
    });
  });
});
