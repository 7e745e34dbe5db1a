import { expect, test } from "vitest";
import { showJson } from "../../generator/commands/show-json.ts";
import { escapeTerminal, guardConsole } from "../../generator/commands/terminal.ts";
import { makeFolder, runTcgen, writeText } from "../support/tcgen.ts";
import { makeApi, makeMember } from "../import/catalogue/gate.ts";

const table: [what: string, text: string, plain: string, colored?: string][] = [
  ["text, tabs and lines", "a\tb\nc\r\nd 云\u00e9", "a\tb\nc\r\nd 云\u00e9"],
  ["the cursor", "a\u001b[2Jb\u001b[1;1H", "a\ufffd[2Jb\ufffd[1;1H"],
  ["the window's title", "\u001b]0;x\u0007", "\ufffd]0;x\ufffd"],
  ["a line written over another", "good\rbad", "good\ufffdbad"],
  ["C1 controls", "\u009b2J", "\ufffd2J"],
  ["an order of letters that lies", "a\u202eb\u2066c", "a\ufffdb\ufffdc"],
  [
    "styles",
    "\u001b[1mbold\u001b[22m \u001b[31mred\u001b[39m",
    "\ufffd[1mbold\ufffd[22m \ufffd[31mred\ufffd[39m",
    "\u001b[1mbold\u001b[22m \u001b[31mred\u001b[39m",
  ],
  ["text that hides", "\u001b[8mhidden\u001b[28m", "\ufffd[8mhidden\ufffd[28m", "\ufffd[8mhidden\u001b[28m"],
];

test.each(table)("%s", (_, text, plain, colored = plain) => {
  expect(escapeTerminal(text, false)).toBe(plain);
  expect(escapeTerminal(text, true)).toBe(colored);
});

test("both streams of a console are guarded", () => {
  const seen: string[] = [];
  const note = (text: string): void => void seen.push(text);
  const console = guardConsole({ out: note, err: note, isTerminal: true, hasColors: false });
  console.out("\u0007");
  console.err("\u0007");
  expect(seen).toEqual(["\ufffd", "\ufffd"]);
});

test("JSON keeps what a terminal must not see", () => {
  const value = { text: "\u001b[2J\u009b\u202e\n", big: 2n ** 60n };
  const json = showJson(value);
  expect(json).toMatch(/^[\u0020-\u007e]*\n$/);
  expect(JSON.parse(json)).toEqual({ text: value.text, big: String(2n ** 60n) });
});

test("a catalogue cannot write to the terminal", async () => {
  const folder = await makeFolder();
  const members = [makeMember("A\u001b[2J\u202eB", "string", "string"), makeMember("C", "object", "\u001b]0;x\u0007")];
  await writeText(`${folder}/gate/v20240102/api.json`, makeApi({ objects: { Gate: { members } } }));
  for (const flags of [[], ["--diff"], ["--json"]]) {
    const { out, err } = await runTcgen(folder, ["import", "gate", ...flags]);
    expect(out + err).toContain("v20240102");
    expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});
