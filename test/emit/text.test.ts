import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { Project } from "ts-morph";
import { describe, expect, it } from "vitest";
import { escapeDocComment } from "../../generator/emit/text/doc-comment.ts";
import { printValue } from "../../generator/emit/print/value.ts";
import { printKey, quoteText } from "../../generator/emit/text/literal.ts";
import { escapeMarkdown } from "../../generator/emit/text/markdown.ts";
import { escapeTemplate } from "../../generator/emit/text/template.ts";
import { specValue, text } from "../support/arbitraries.ts";

describe("escapeDocComment", () => {
  it.each([
    ["plain text", "plain text"],
    ["*/ process.exit() /*", "*\\/ process.exit() /*"],
    ["*\u200E/", "*\\/"],
    ["**/", "**\\/"],
    ["@deprecated", "\\@deprecated"],
    ["Not @internal either", "Not \\@internal either"],
    ["first\n@deprecated", "first\n\\@deprecated"],
    ["\u200B@deprecated", "\\@deprecated"],
    ["\u3000@deprecated", "\\@deprecated"],
    ["{@link https://x.test}", "{\\@link https://x.test}"],
    ["me@x.test", "me@x.test"],
    ["`${process.exit()}`", "`${process.exit()}`"],
    ["{{constructor}}", "{{constructor}}"],
    ["a\u2028b\u2029c\u202Ed\u2066e\uFEFFf\u0000g\u0085h", "abcdefgh"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["  \n\n", ""],
    [`- ${"word ".repeat(30)}`.trim(), `- ${"word ".repeat(21).trim()}\n  ${"word ".repeat(9).trim()}`],
    ["x".repeat(200), "x".repeat(200)],
  ])("%j", (given, want) => {
    expect(escapeDocComment(given)).toBe(want);
  });

  it("neither ends a comment nor begins a tag, whatever the text", () => {
    const project = new Project({ useInMemoryFileSystem: true });
    const property = fc.property(
      fc.array(text, { maxLength: 4 }),
      fc.constantFrom("", " ", "\n", "@see ", "*/@"),
      (parts, glue) => {
        const lines = escapeDocComment(parts.join(glue)).split("\n");
        const code = ["/**", ...lines.map((line) => ` * ${line}`), " */", "export const a = 1;"].join("\n");
        const statements = project.createSourceFile("a.ts", code, { overwrite: true }).getStatements();
        expect(statements).toHaveLength(1);
        const [doc] = project.getSourceFileOrThrow("a.ts").getVariableStatementOrThrow("a").getJsDocs();
        expect(doc?.getTags() ?? []).toEqual([]);
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});

describe("escapeTemplate", () => {
  it.each([
    ["plain $ {x} $", "plain $ {x} $"],
    ["`${process.exit(5)}`", "\\`\\${process.exit(5)}\\`"],
    ["back\\slash", "back\\\\slash"],
    ["\u202E\u200B", "\\u202e\\u200b"],
  ])("%j", (given, want) => {
    expect(escapeTemplate(given)).toBe(want);
  });

  it("means the same text between backticks, and runs nothing", () => {
    const property = fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (given) => {
      const value: unknown = runInNewContext(`\`${escapeTemplate(given)}\``);
      expect(value).toBe(given);
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe("quoteText", () => {
  it.each([
    ["plain", '"plain"'],
    ["it's", `"it's"`],
    ['say "so"', `'say "so"'`],
    [`"'`, `"\\"'"`],
    ["${x} `y`", '"${x} `y`"'],
    ["back\\slash", '"back\\\\slash"'],
    ["\u2028\u202E\u200B\uFEFF", '"\\u2028\\u202e\\u200b\\ufeff"'],
    ["\u0000\n\t\u007F", '"\\u0000\\n\\t\\u007f"'],
    ["\uD800", '"\\ud800"'],
    ["日本語", '"日本語"'],
  ])("%j", (given, want) => {
    expect(quoteText(given)).toBe(want);
  });
});

describe("printKey", () => {
  it.each([
    ["ProxyIds", "ProxyIds"],
    ["default", "default"],
    ["a.b", '"a.b"'],
    ["x-y", '"x-y"'],
    ["1", '"1"'],
    ["__proto__", '["__proto__"]'],
    ['"]; evil(); ["', `'"]; evil(); ["'`],
  ])("%j", (given, want) => {
    expect(printKey(given)).toBe(want);
  });
});

describe("printValue", () => {
  it("is an expression of that very value, whatever the value", () => {
    const property = fc.property(specValue, (value) => {
      const result: unknown = runInNewContext(`(${printValue(value)})`);
      expect(toComparable(result)).toBe(toComparable(value));
    });
    fc.assert(property, { numRuns: 500 });
  });
});

/** JSON in which a bigint differs from a number: objects of another realm have other prototypes. */
function toComparable(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `bigint ${item}` : item));
}

describe("escapeMarkdown", () => {
  it.each([
    ["a | b", "a \\| b"],
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["[click](javascript:x)", "\\[click\\](javascript:x)"],
    ["two\nlines\r\nand\u2028more", "two lines and more"],
    ["`code` *b* _i_ ~s~ #h !x", "\\`code\\` \\*b\\* \\_i\\_ \\~s\\~ \\#h \\!x"],
    ["back\\slash", "back\\\\slash"],
    ["&lt;b&gt;", "\\&lt;b\\&gt;"],
    ["left\u202Eright\u200B", "leftright"],
  ])("%j", (given, want) => {
    expect(escapeMarkdown(given)).toBe(want);
  });
});
