import { createParser } from "eventsource-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createEventParser, type ServerSentEvent } from "../../../templates/runtime/streaming/parse-events.ts";

/** What our parser makes of a stream whose bytes come in these pieces. */
function parse(pieces: readonly Uint8Array[]): ServerSentEvent[] {
  const decoder = new TextDecoder();
  const push = createEventParser();
  const events = pieces.flatMap((piece) => push(decoder.decode(piece, { stream: true })));
  return [...events, ...push(decoder.decode()), ...push()];
}

/** What the other parser makes of the same text as a whole. */
function parseOther(text: string): ServerSentEvent[] {
  const events: ServerSentEvent[] = [];
  const parser = createParser({ onEvent: ({ event = "", data }) => events.push({ type: event, data }) });
  // It waits for what follows a last CR; what it gets is the begin of a line that never ends.
  parser.feed(`${text}:`);
  return events;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each<[string, string, ServerSentEvent[]]>([
  ["lines end with LF", "data: a\n\n", [{ type: "", data: "a" }]],
  ["lines end with CR", "data: a\r\r", [{ type: "", data: "a" }]],
  ["lines end with CRLF", "data: a\r\n\r\n", [{ type: "", data: "a" }]],
  ["lines end with all three", "data: a\r\ndata: b\rdata: c\n\r\n", [{ type: "", data: "a\nb\nc" }]],
  ["no space after the colon", "data:a\n\n", [{ type: "", data: "a" }]],
  ["two spaces, of which one counts", "data:  a\n\n", [{ type: "", data: " a" }]],
  ["a colon in the data", "data: a: b\n\n", [{ type: "", data: "a: b" }]],
  ["a mark at the begin", "\ufeffdata: a\n\n", [{ type: "", data: "a" }]],
  ["a mark elsewhere belongs to what it is in", "data: a\n\n\ufeffdata: b\n\n", [{ type: "", data: "a" }]],
  ["a comment", ": alive\n\ndata: a\n: still\n\n", [{ type: "", data: "a" }]],
  [
    "a type, of one event only",
    "event: error\ndata: a\n\ndata: b\n\n",
    [
      { type: "error", data: "a" },
      { type: "", data: "b" },
    ],
  ],
  ["a type without data", "event: error\n\ndata: b\n\n", [{ type: "", data: "b" }]],
  ["id and retry", "id: 1\nretry: 5\ndata: a\n\nid: 2\n\n", [{ type: "", data: "a" }]],
  ["a field that nobody knows", "data: a\nDATA: b\ndatas: c\n data: d\n\n", [{ type: "", data: "a" }]],
  [
    "data without a colon",
    "data\n\ndata\ndata\n\n",
    [
      { type: "", data: "" },
      { type: "", data: "\n" },
    ],
  ],
  ["blank lines", "\n\n\r\n\r\rdata: a\n\n\n\n", [{ type: "", data: "a" }]],
  ["a line separator of Unicode is no line's end", "data: a\u2028b\n\n", [{ type: "", data: "a\u2028b" }]],
  ["nothing", "", []],
  ["an end without a blank line", "data: a\n", [{ type: "", data: "a", isOpen: true }]],
  ["an end in a line", "event: x\ndata: a\ndata: b", [{ type: "x", data: "a\nb", isOpen: true }]],
  ["an end after CR", "data: a\r", [{ type: "", data: "a", isOpen: true }]],
  ["an end without data", "event: x\n: alive", []],
])("%s", (_title, text, events) => {
  const bytes = encode(text);
  expect(parse([bytes])).toEqual(events);
  for (let at = 0; at <= bytes.length; at++) expect(parse([bytes.slice(0, at), bytes.slice(at)])).toEqual(events);
  expect(parse(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(events);
});

const end = fc.constantFrom("\n", "\r", "\r\n");
const value = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(" ", ":", "d", "😀", "é", "\u2028", "\0"), maxLength: 6 }),
);
const line = fc
  .tuple(fc.constantFrom("data", "event", "", "id", "retry", "other"), fc.constantFrom("", ":", ": "), value, end)
  .map(([field, colon, text, lineEnd]) => `${field}${colon}${colon && text.replace(/[\r\n]/g, "")}${lineEnd}`);
const stream = fc.array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: end }), { maxLength: 12 });

test("any stream, at every split of its bytes: as the other parser reads it whole", () => {
  fc.assert(
    fc.property(stream, fc.boolean(), (lines, hasMark) => {
      const text = lines.join("");
      const bytes = encode(hasMark ? `\ufeff${text}` : text);
      const whole = parse([bytes]);
      // What is open at the end, the standard and so the other parser drop.
      expect(whole.filter(({ isOpen }) => !isOpen)).toEqual(parseOther(new TextDecoder().decode(bytes)));
      for (let at = 0; at <= bytes.length; at++) {
        expect(parse([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
      }
      expect(parse(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

test("what is open at the end is what a blank line would have made whole", () => {
  fc.assert(
    fc.property(stream, (lines) => {
      const text = lines.join("");
      const closed = parse([encode(`${text}\n\n`)]);
      expect(parse([encode(text)]).map(({ type, data }) => ({ type, data }))).toEqual(closed);
    }),
    { numRuns: 300 },
  );
});

test("an empty piece between the halves of a CRLF changes nothing", () => {
  const push = createEventParser();
  expect(["data: a\r", "", "\ndata: b\r\n\r", "\n"].flatMap((piece) => push(piece))).toEqual([
    { type: "", data: "a\nb" },
  ]);
});

test("a line of a megabyte in small pieces is read in one go", () => {
  const text = "x".repeat(2 ** 20);
  const push = createEventParser();
  push("data: ");
  for (let at = 0; at < text.length; at += 16) expect(push(text.slice(at, at + 16))).toEqual([]);
  expect(push("\n\n")).toEqual([{ type: "", data: text }]);
});
