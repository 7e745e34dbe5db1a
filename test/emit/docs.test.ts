import { execFile } from "node:child_process";
import { posix } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../generator/files/read.ts";
import { printCode, printCodeBlock, printTable } from "../../generator/emit/text/markdown.ts";
import { quoteShell } from "../../generator/emit/text/shell.ts";
import { text } from "../support/arbitraries.ts";
import { checkTypes } from "../support/check-types.ts";
import { generateDemo, ROOT } from "../support/specs.ts";

type Files = ReadonlyMap<string, string>;

const committed: Files = readFolder(`${ROOT}generated`);

const HOSTILE = {
  "demo/2020-01-01/types.yaml":
    'Item:\n  description: "</a><script>|`"\n  members:\n    Id: { type: Array of Item, description: "a | b ``c`` <img src=x>" }\n',
  "demo/2020-01-01/Run.yaml": `
action: Run
description: "[x](javascript:alert(1)) | # no"
input:
  Name: { type: String, values: { "a|b\`": "<b>" }, open: true, pattern: "^[^|]|\`" }
  Item: { type: Item }
examples:
  - method: POST
    request: { Name: "it's $(id) \`\`\`\`" }
`,
};

describe("reference pages", () => {
  it.each<[string, () => Promise<Files> | Files]>([
    ["of this repository", () => committed],
    ["of hostile specifications", async () => (await generateDemo(HOSTILE)).files],
  ])("%s have no dead link", async (_, make) => {
    const files = await make();
    const pages = [...files].filter(([path]) => /^docs\/.*\.(?:md|txt)$/.test(path));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    const links = pages.flatMap(([path, page]) => listLinks(page).map((url) => ({ path, url })));
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter(({ path, url }) => !leadsSomewhere(files, path, url))).toEqual([]);
  });

  it("show examples that compile", async () => {
    const programs = [...committed].flatMap(([path, page]) => (path.startsWith("docs/") ? listCode(page, "ts") : []));
    expect(programs).toHaveLength(2);
    expect(await checkTypes(programs)).toBe("");
  });

  it("show text of specifications as text", async () => {
    const { files, problems } = await generateDemo(HOSTILE);
    expect(problems).toEqual([]);
    const page = files.get("docs/demo/2020-01-01/Run.md") ?? "";
    const nodes = listNodes(page);
    expect(nodes.filter(({ type }) => type === "html").map(({ value }) => value)).toEqual([
      expect.stringContaining("<!-- Generated"),
      "<br>",
      "<br>",
    ]);
    expect(nodes.filter(({ type }) => type === "inlineCode").map(({ value }) => value)).toEqual(
      expect.arrayContaining(["a|b`", "^[^|]|`"]),
    );
    expect(listLinks(page)).toEqual(["index.md", "types.md#Item", "../../index.md#error-codes"]);
  });

  it("show a command that a real shell takes as it is meant", async () => {
    const { files } = await generateDemo(HOSTILE);
    const [command = ""] = listCode(files.get("docs/demo/2020-01-01/Run.md") ?? "", "sh");
    const words = await runShell(`TIMESTAMP=1 AUTHORIZATION=2\n${command}`);
    expect(words).toEqual([
      "https://demo.tencentcloudapi.com/",
      ...["Content-Type: application/json", "X-TC-Action: Run", "X-TC-Version: 2020-01-01"].flatMap((h) => ["-H", h]),
      ...["X-TC-Region: ap-guangzhou", "X-TC-Timestamp: 1", "Authorization: 2"].flatMap((h) => ["-H", h]),
      "--data-raw",
      JSON.stringify({ Name: "it's $(id) ````" }),
    ]);
  });
});

describe("text as Markdown", () => {
  it("is code of just these characters, also in a table", () => {
    const property = fc.property(text, (given) => {
      const nodes = listNodes(printTable(["A"], [[printCode(given)]])).filter(({ type }) => type === "inlineCode");
      const shown = nodes.map(({ value }) => value?.trim());
      expect(shown).toEqual(given.trim() === "" ? shown : [shownAs(given)]);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("is one block of code, whatever fences it holds", () => {
    const property = fc.property(fc.string({ unit: fc.constantFrom("`", "~", "a", "\n", " ") }), (given) => {
      const nodes = listNodes(printCodeBlock("sh", given)).filter(({ type }) => type === "code");
      expect(nodes.map(({ value }) => value)).toEqual([given]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

it("quoteShell makes one word of any text", async () => {
  const words = ["", "it's", '$(id) `id` \\ "', "a\nb", "*", "~", "!x", "-n", "二"];
  expect(await runShell(`curl ${words.map(quoteShell).join(" ")}`)).toEqual(words);
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string | null | undefined;
  readonly children?: readonly Node[];
}

function listNodes(markdown: string): Node[] {
  const tree: Node = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const list = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(list)];
  return list(tree);
}

function listLinks(page: string): string[] {
  return listNodes(page).flatMap(({ type, url }) => (type === "link" && url !== undefined ? [url] : []));
}

function listCode(page: string, language: string): string[] {
  return listNodes(page).flatMap(({ type, lang, value = "" }) => (type === "code" && lang === language ? [value] : []));
}

function leadsSomewhere(files: Files, from: string, url: string): boolean {
  if (/^https?:/.test(url)) return true;
  const [path = "", anchor] = url.split("#");
  const page = files.get(path === "" ? from : posix.join(posix.dirname(from), path));
  if (page === undefined) return false;
  if (anchor === undefined || page.includes(`<a id="${anchor}"></a>`)) return true;
  return [...page.matchAll(/^#+ (.+)$/gm)].some(([, head = ""]) => head.toLowerCase().replaceAll(" ", "-") === anchor);
}

/** What shows of a text in a line. */
function shownAs(given: string): string {
  return given
    .replace(/\s+/g, " ")
    .replace(
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/g,
      "",
    )
    .trim();
}

/** The words that `curl` is called with by a script. */
async function runShell(script: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)("sh", ["-c", `curl() { printf '%s\\0' "$@"; }\n${script}`]);
  return stdout.split("\0").slice(0, -1);
}
