import type { Context, Leftover } from "./leftover.ts";

const EXTENSION =
  /^\.?(?:jpe?g|png|webp|gif|bmp|tiff?|svg|mp[34]|wav|flv|mov|avi|m4a|aac|pdf|docx?|xlsx?|pptx?|csv|txt|zip|json)$/i;
const OF_FILES = /(?:Url|Uri|Base64|Image|File|FileId|Path|Content|Data)s?$/i;

/** Kinds of files, of a member that holds a file or where one is: no values of its own. */
export function findExtensions({ name, reading: { items } }: Context): Leftover | undefined {
  const isFiles = name !== undefined && OF_FILES.test(name) && items.every(({ value }) => EXTENSION.test(value));
  return isFiles ? { kind: "no-lead", text: items.map(({ value }) => value).join(", ") } : undefined;
}
