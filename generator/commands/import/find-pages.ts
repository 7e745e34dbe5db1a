import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** A page of documentation as it lies on the disk, decoded. */
export interface PageFileText {
  readonly fileName: string;
  readonly text: string;
}

const ENDINGS = /\.(?:txt|text|md|markdown|mdx|html?|xhtml)$/i;
/** No page is that big; so much is not even read. */
const MOST_BYTES = 64_000_000;

/** Reads pages from files, from folders with what is below them, and from standard input for `-`; sorted by name. */
export async function loadPages(paths: readonly string[]): Promise<PageFileText[]> {
  const names = await Promise.all(paths.map((path) => (path === "-" ? ["-"] : listPages(path))));
  return Promise.all(names.flat().map(loadPage));
}

/** Files that can be pages: the path itself, or what is below it. */
export async function listPages(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const pages = entries.filter((entry) => entry.isFile() && ENDINGS.test(entry.name));
  return pages.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}

async function loadPage(fileName: string): Promise<PageFileText> {
  if (fileName === "-") return { fileName: "standard input", text: await text(process.stdin) };
  const { size } = await stat(fileName);
  if (size > MOST_BYTES) return { fileName, text: " ".repeat(MOST_BYTES) };
  return { fileName, text: decodePage(await readFile(fileName)) };
}

/** UTF-8, UTF-16 with its mark, or GB 18030 where an old page says so; what is none of them keeps its broken characters. */
function decodePage(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const isChinese = /charset=["']?gb/i.test(bytes.subarray(0, 2000).toString("latin1"));
  return new TextDecoder(isChinese ? "gb18030" : "utf-8").decode(bytes);
}
