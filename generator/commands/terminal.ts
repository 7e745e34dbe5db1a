import { INVISIBLE } from "../emit/text/invisible.ts";
import type { Console } from "./console.ts";

/**
 * A console that shows any text as text: what could move the cursor, rename the window or reorder a line is replaced, also
 * where a page, a catalogue or a file name brings it. Colours pass, and nothing else that begins with an escape.
 */
export function guardConsole(console: Console): Console {
  const clean = (text: string): string => escapeTerminal(text, console.hasColors);
  return { ...console, out: (text) => console.out(clean(text)), err: (text) => console.err(clean(text)) };
}

/** What picocolors and the code frame write: bold, dim, and colours of the foreground. */
const STYLE = /(\u001b\[(?:[0-2]?[0-9]|3[0-79]|9[0-7]|)m)/;
/** Styles that hide or blink. */
const HARMFUL = /\[0?[4-9]m/;

/** Makes text safe on a terminal; line feeds and tabs stay, and styles where there are colours. */
export function escapeTerminal(text: string, hasColors: boolean): string {
  const parts = hasColors ? text.split(STYLE) : [text];
  return parts
    .map((part, index) => (index % 2 === 1 && !HARMFUL.test(part) ? part : part.replace(CONTROLS, "\ufffd")))
    .join("");
}

/** A carriage return before a line feed is the end of a line. */
const CONTROLS = new RegExp(`(?!\\r\\n)${INVISIBLE.source}`, "gu");
