import { gunzipSync, gzipSync } from "node:zlib";
import type { SpecValue } from "../../spec/spec.ts";
import { isRecord } from "../json/is-record.ts";
import type { Conflict } from "./values/merge-run.ts";

/** Kinds of source, each of which speaks for itself: what one does not say, another may. */
export const SOURCE_KINDS = ["page", "catalogue"] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * What imports remember of one service version: what each kind of source said last, file name -> value, and which
 * conflicts are open. Without it a new import could not tell an edit by hand from an old import.
 */
export interface ImportBase {
  readonly sources: Readonly<Record<SourceKind, Readonly<Record<string, SpecValue>>>>;
  /** Types that nothing described when they were imported. */
  readonly guesses: readonly string[];
  readonly open: readonly Conflict[];
}

/** The base of a folder that no import has written yet. */
export const NO_BASE: ImportBase = { sources: { page: {}, catalogue: {} }, guesses: [], open: [] };

/** Where the base of a folder such as `gaap/2018-05-29` lies, below the folder of specifications. */
export function getBasePath(folder: string): string {
  return `.import/${folder}.json.gz`;
}

const FORMAT = 2;

/** Packs a base; the same content gives the same bytes. */
export function packBase(base: ImportBase): Buffer {
  // The quickest level: a base is a tenth of its text already, and a catalogue has hundreds.
  return gzipSync(printBase({ format: FORMAT, ...base, sources: sortSources(base.sources) }), { level: 1 });
}

/** As JSON; integers beyond 2^53, which it does not have, are seldom, and asking for each value takes its time. */
function printBase(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? { [BIG]: String(item) } : item));
  }
}

/** The files of a source in the order of their names: imports may come in any. */
function sortSources({ page, catalogue }: ImportBase["sources"]): ImportBase["sources"] {
  const sort = <Value>(files: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { page: sort(page), catalogue: sort(catalogue) };
}

/** Unpacks a base; a damaged one counts as none, so that no edit is taken for an old import. */
export function unpackBase(packed: Uint8Array): ImportBase {
  try {
    const text = gunzipSync(packed).toString("utf8");
    const value = JSON.parse(text, text.includes(JSON.stringify(BIG)) ? readValue : undefined) as SpecValue;
    if (!isRecord(value) || value["format"] !== FORMAT || !isRecord(value["sources"])) return NO_BASE;
    const { sources, guesses, open } = value as unknown as ImportBase;
    return { sources: { ...NO_BASE.sources, ...sources }, guesses, open };
  } catch {
    return NO_BASE;
  }
}

/** Integers beyond 2^53 as a name that no specification can have. */
const BIG = "\u0000integer";

function readValue(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !(BIG in value)) return value;
  return BigInt(String(value[BIG]));
}
