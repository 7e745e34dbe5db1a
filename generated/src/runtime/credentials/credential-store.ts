// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { ConfigError } from "../errors/errors.js";
import { checkCredentials, type CredentialProvider, type Credentials } from "./credentials.js";

/** Credentials of one provider, shared by all who use that provider. */
interface Shelf {
  current?: Credentials | undefined;
  /** The search that all callers wait for. */
  pending?: Promise<Credentials> | undefined;
  /** Before this time, by the monotonic clock, the provider is left in peace, as long as there are keys. */
  restUntil: number;
}

const shelves = new WeakMap<CredentialProvider, Shelf>();

/** Keys are replaced when less than this is left of them: milliseconds. */
const RENEW_BEFORE = 300_000;
/** A provider that fails, or whose keys end soon, is asked no oftener than this: milliseconds. */
const REST = 10_000;

/**
 * Returns credentials that are still good; a promise only where they must be searched. All who wait share one search;
 * where it fails, keys that have not expired are served on. `refused` are keys that the server called expired: they are
 * not served again.
 */
export function getCredentials(
  provider: CredentialProvider,
  refused?: Credentials,
): Credentials | Promise<Credentials> {
  let shelf = shelves.get(provider);
  if (!shelf) shelves.set(provider, (shelf = { restUntil: 0 }));
  const { current } = shelf;
  const isServed = current && current !== refused;
  if (isServed && (isFresh(current) || performance.now() < shelf.restUntil)) return current;
  return (shelf.pending ?? search(shelf, provider)).catch((error: unknown) => {
    if (isServed && (current.expiresAt ?? 0) > Date.now()) return current;
    throw error;
  });
}

/** Gives up a search that does not end, so that the next call asks the provider again. */
export function forgetSearch(provider: CredentialProvider): void {
  const shelf = shelves.get(provider);
  if (shelf) shelf.pending = undefined;
}

function isFresh({ expiresAt }: Credentials): boolean {
  return expiresAt === undefined || expiresAt - Date.now() > RENEW_BEFORE;
}

function search(shelf: Shelf, provider: CredentialProvider): Promise<Credentials> {
  const pending = ask(provider);
  const keep = (found = shelf.current, rest = REST): void => {
    // What was given up and comes late may be older than what came since.
    if (shelf.pending !== pending) return;
    shelf.pending = undefined;
    shelf.current = found;
    shelf.restUntil = performance.now() + rest;
  };
  pending.then(
    (found) => keep(found),
    () => keep(undefined, Math.min(REST, (shelf.current?.expiresAt ?? 0) - Date.now())),
  );
  return (shelf.pending = pending);
}

async function ask(provider: CredentialProvider): Promise<Credentials> {
  try {
    return checkCredentials(await provider());
  } catch (error) {
    throw error instanceof Error ? error : new ConfigError(`The function in the option credentials failed: ${error}`);
  }
}
