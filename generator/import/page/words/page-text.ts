import { readPlainText } from "../../prose/plain-text.ts";
import { isFurniture } from "./lines.ts";
import { listPageWordings } from "./wordings.ts";

/** A line as a reader sees it: links become their words, emphasis and escapes go. */
export function cleanLine(line: string): string {
  return readPlainText(line)
    .replace(/!\[[^[\]\n]{0,300}\]\([^()\n]{0,600}\)/g, "")
    .replace(/\[([^[\]\n]{0,300})\]\([^()\n]{0,600}\)/g, "$1")
    .replace(/\*\*|\\(?=[_*.[\]()#`<>!|~-])/g, "")
    .replace(/^(?:#{1,6}|>|[*-])\s+/, "")
    .trim();
}

const HOST = /(?<![\w.-])([a-z][a-z0-9-]{1,40})((?:\.[a-z0-9-]{1,40}){0,2})\.tencentcloudapi\.com/g;
const domainWords = listPageWordings((wordings) => wordings.domainWords);

/** The host of a service as its page names it, and the service's name, which is the first part of it. */
export interface Domain {
  readonly service: string;
  readonly endpoint: string;
}

/** The host on the first line that speaks of a domain; hosts of single regions do not count. */
export function findDomain(lines: readonly string[]): Domain | undefined {
  for (const line of lines) {
    const words = line.toLowerCase();
    if (domainWords.some((word) => words.includes(word))) {
      const domain = findHost(line);
      if (domain) return domain;
    }
  }
  return undefined;
}

/** The first host in a text that is no host of a single region. */
export function findHost(text: string): Domain | undefined {
  for (const [endpoint, service, rest] of text.matchAll(HOST)) {
    if (rest === "" || rest === ".intl") return { service: service as string, endpoint };
  }
  return undefined;
}

const rateWords = listPageWordings((wordings) => wordings.rateWords);
const rateFigures = listPageWordings((wordings) => wordings.rateFigures);

/** Requests a second, as the first line that speaks of a limit says. */
export function findRateLimit(lines: readonly string[]): number | undefined {
  for (const line of lines) {
    const words = line.toLowerCase();
    if (!rateWords.some((word) => words.includes(word)) || line.length > 400) continue;
    for (const pattern of rateFigures) {
      const figure = pattern.exec(line)?.[1];
      if (figure !== undefined && Number(figure.replaceAll(",", "")) > 0) return Number(figure.replaceAll(",", ""));
    }
  }
  return undefined;
}

const UPDATED = new RegExp(
  `(?:${listPageWordings((wordings) => wordings.updatedWords).join("|")})\\s{0,3}[:：]?\\s{0,3}(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]{1,2}(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?`,
  "i",
);

/** When the page says that it was last changed: `2020-04-17T15:10:27` or `2020-04-17`. */
export function findUpdated(text: string): string | undefined {
  const match = UPDATED.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = "00"] = match as unknown as string[];
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return hour === undefined ? date : `${date}T${pad(hour)}:${minute}:${second}`;
}

function pad(digits: string | undefined): string {
  return (digits ?? "").padStart(2, "0");
}

const ADDRESSES = [
  /<link[^<>]{0,200}rel=["']?canonical["']?[^<>]{0,100}href=["'](https?:\/\/[^"'\s<>]{1,500})/i,
  /<meta[^<>]{0,100}property=["']og:url["'][^<>]{0,100}content=["'](https?:\/\/[^"'\s<>]{1,500})/i,
  /<!-- saved from url=\(\d{1,6}\)(https?:\/\/[^\s<>]{1,500}?) ?-->/i,
  /^(?:>\s{0,3})?(?:source|url|link|original|原文链接|原文地址|原文|来源|出典|출처)\s{0,2}[:：]\s{0,2}(?:\[[^[\]\n]{0,200}\]\()?["'<]?(https?:\/\/[^\s)"'<>]{1,500})/im,
];

/** The page's own address, where a saved page or a clipper left it. */
export function findAddress(text: string): string | undefined {
  for (const pattern of ADDRESSES) {
    const address = pattern.exec(text)?.[1];
    if (address !== undefined) return address;
  }
  return undefined;
}

/** What the link to the API Explorer says: service, version and action, free of translation. */
export interface ExplorerLink {
  readonly service: string;
  readonly version: string;
  readonly action: string;
}

export function findExplorerLink(text: string): ExplorerLink | undefined {
  const match =
    /Product=([a-z][a-z0-9-]{0,40})&(?:amp;)?Version=(\d{4}-\d\d-\d\d)&(?:amp;)?Action=([A-Za-z]\w{0,99})/.exec(text);
  return match ? { service: match[1] as string, version: match[2] as string, action: match[3] as string } : undefined;
}

const boilerplate = listPageWordings((wordings) => wordings.boilerplate);
const HEADING_ONLY = /^(?:\d{4}-\d\d-\d\d[ \d:]*|[\d.]+)$/;

/** What is left of the preface when the sentences of every page are gone: what the action does. */
export function readDescription(lines: readonly string[], title: string | undefined, action: string): string {
  return lines
    .filter((line) => {
      const words = line.toLowerCase();
      if (boilerplate.some((start) => words.startsWith(start)) || isFurniture(line) || HEADING_ONLY.test(line))
        return false;
      return line !== title && line !== action && findUpdated(line) === undefined;
    })
    .join("\n");
}

/** The action that a preface names in brackets: `This API (DestroyProxies) is used to…`, `本接口（CreateProxy）用于…`. */
export function findNamedAction(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const name = /(?:API|接口|インターフェース|인터페이스) ?[(（] ?([A-Z][A-Za-z0-9]{2,99}) ?[)）]/i.exec(line)?.[1];
    if (name !== undefined && /^[A-Z]/.test(name)) return name;
  }
  return undefined;
}
