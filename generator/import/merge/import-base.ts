import { gunzipSync, gzipSync } from "node:zlib";

/**
 * What the last import wrote, one packed file for each service version: file name -> text. It lies beside the
 * specifications, in `.import/<service>/<version>.json.gz`, and belongs into version control with them: without it a
 * new import cannot tell what was edited by hand since.
 */
export type ImportBase = ReadonlyMap<string, string>;

/** Where the base of a folder such as `gaap/2018-05-29` lies, below the folder of specifications. */
export function getBasePath(folder: string): string {
  return `.import/${folder}.json.gz`;
}

/** Packs a base; the same texts give the same bytes. */
export function packBase(base: ImportBase): Buffer {
  const sorted = [...base].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return gzipSync(JSON.stringify(Object.fromEntries(sorted)));
}

/** Unpacks a base; a damaged one counts as none, so that no edit is taken for an old import. */
export function unpackBase(packed: Buffer): ImportBase {
  try {
    const value: unknown = JSON.parse(gunzipSync(packed).toString("utf8"));
    const entries = Object.entries(value as object).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return new Map(entries);
  } catch {
    return new Map();
  }
}
