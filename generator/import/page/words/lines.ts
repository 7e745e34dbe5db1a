import { listPageWordings, normaliseWords } from "./wordings.ts";
import type { Section } from "./page-wordings.ts";

const sectionsOf = new Map<string, Section[]>();
const SECTIONS: readonly Section[] = [
  "description",
  "input",
  "output",
  "examples",
  "request",
  "response",
  "resources",
  "errors",
  "commonErrors",
];
for (const section of SECTIONS) {
  for (const words of listPageWordings((wordings) => wordings.sections[section])) {
    sectionsOf.set(words, [...(sectionsOf.get(words) ?? []), section]);
  }
}

/** What a heading can announce: nothing, one thing, or two (`请求参数` heads a table, or half of an example). */
export function readSection(line: string): readonly Section[] {
  if (line.length > 80) return [];
  return sectionsOf.get(normaliseWords(line)) ?? [];
}

const EXAMPLE = new RegExp(
  `^(?:#{1,6} ?)?(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[.、]? ?)?(?:${listPageWordings((wordings) => wordings.exampleWords)
    .toSorted((a, b) => b.length - a.length)
    .join("|")}) ?(\\d{1,3})(?!\\d)[ .:：、．-]{0,4}(.{0,200})$`,
  "i",
);

/** The number and title of a line such as `Example 2: Stopping it`, in any of the languages. */
export function readExampleTitle(line: string): { number: number; title: string } | undefined {
  const text = line.replace(/[*\\]/g, "").trim();
  const match = text.length > 240 ? null : EXAMPLE.exec(text);
  return match ? { number: Number(match[1]), title: (match[2] as string).trim() } : undefined;
}

const furniture = listPageWordings((wordings) => wordings.furniture);

/** Whether a line belongs to the site around the page: feedback forms, menus. */
export function isFurniture(line: string): boolean {
  const words = line.trim().toLowerCase();
  return (
    words !== "" &&
    words.length < 80 &&
    furniture.some((start) => words === start || (start.length > 6 && words.startsWith(start)))
  );
}

/** Whether a line starts a request as pages show it: a URL with an action, or the first line of HTTP. */
export function startsRequest(line: string): boolean {
  return /^\s*(?:(?:GET|POST)\s+\S|https?:\/\/[\w.-]+\/?\?(?:[^\s]*&)?\w+=|https?:\/\/[\w.-]*tencentcloudapi\.com\/?(?:\?|$))/.test(
    line.slice(0, 400),
  );
}

/** Whether a line starts a JSON text. */
export function startsJson(line: string): boolean {
  return /^\s*[{[]\s*(?:$|["{[\]}]|\/\/)/.test(line.slice(0, 200));
}
