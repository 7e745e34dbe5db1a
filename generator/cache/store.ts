import { get, ls, put, rm } from "cacache";

/** How many bytes the cache may hold before the oldest entries go. */
const LIMIT = 512 * 1024 * 1024;

/** A cache on disk: entries are checked when read, whole or absent, and safe under several runs at once. */
export interface Store {
  /** The value under a key; nothing where there is none, or where it was damaged. */
  readonly read: <Value>(key: string) => Promise<Value | undefined>;
  readonly write: (key: string, value: unknown) => Promise<void>;
  /** Removes the oldest entries until the rest fits the limit; looks at most once a day. */
  readonly prune: () => Promise<void>;
}

/** Opens the cache in a folder, which may be deleted at any time; `limit` is in bytes. */
export function openStore(folder: string, limit = LIMIT): Store {
  return {
    read: async <Value>(key: string) => {
      try {
        return decode((await get(folder, key)).data) as Value;
      } catch {
        return undefined; // Absent, damaged, or of another version: made anew.
      }
    },
    write: async (key, value) => {
      try {
        await put(folder, key, encode(value));
      } catch {
        // A cache that cannot be written costs time, never a run.
      }
    },
    prune: () => prune(folder, limit),
  };
}

/** A cache that keeps nothing: `--no-cache`. */
export const NO_STORE: Store = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  prune: () => Promise.resolve(),
};

/** Integers beyond 2^53 are written as text behind a mark that no name or text of a specification begins with. */
const BIGINT = "\u0000bigint ";

function encode(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `${BIGINT}${item}` : item));
}

function decode(data: Buffer): unknown {
  const text = data.toString();
  if (!text.includes("\\u0000bigint ")) return JSON.parse(text);
  return JSON.parse(text, (_, item: unknown) => {
    return typeof item === "string" && item.startsWith(BIGINT) ? BigInt(item.slice(BIGINT.length)) : item;
  });
}

const DAY = 24 * 60 * 60 * 1000;

async function prune(folder: string, limit: number): Promise<void> {
  const last = await get.info(folder, "pruned");
  if (last && Date.now() - last.time < DAY) return;
  await put(folder, "pruned", "");
  const entries = Object.values(await ls(folder)).toSorted((a, b) => b.time - a.time);
  const kept = new Set<string>();
  let size = 0;
  for (const entry of entries) {
    size += entry.size;
    if (size <= limit) kept.add(entry.integrity);
    else {
      await rm.entry(folder, entry.key);
      // Entries of the same content share it.
      if (!kept.has(entry.integrity)) await rm.content(folder, entry.integrity);
    }
  }
}
