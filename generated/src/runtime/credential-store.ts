// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { checkCredentials, type CredentialProvider, type Credentials } from "./credentials.js";

// Loaded by the first call whose credentials are not given as they are.

/** Credentials of one provider, shared by all who use that provider. */
interface Shelf {
  current?: Credentials | undefined;
  /** The search that all callers wait for. */
  pending?: Promise<Credentials> | undefined;
  /** Before this time the provider is left in peace, as long as there are keys. */
  restUntil: number;
}

const shelves = new WeakMap<CredentialProvider, Shelf>();

/** Keys are replaced when less than this is left of them: milliseconds. */
const RENEW_BEFORE = 300_000;
/** A provider that fails, or whose keys end soon, is asked no oftener than this: milliseconds. */
const REST = 10_000;

/**
 * Returns credentials that are still good. All who wait share one search; where it fails, keys that have not expired are
 * served on. `refused` are keys that the server called expired: they are not served again.
 */
export async function getCredentials(provider: CredentialProvider, refused?: Credentials): Promise<Credentials> {
  let shelf = shelves.get(provider);
  if (!shelf) shelves.set(provider, (shelf = { restUntil: 0 }));
  const { current } = shelf;
  const now = Date.now();
  if (current && current !== refused && (isFresh(current, now) || now < shelf.restUntil)) return current;
  shelf.pending ??= renew(shelf, provider);
  try {
    return await shelf.pending;
  } catch (error) {
    if (current && current !== refused && (current.expiresAt ?? 0) > Date.now()) return current;
    throw error;
  }
}

function isFresh({ expiresAt }: Credentials, now: number): boolean {
  return expiresAt === undefined || expiresAt - now > RENEW_BEFORE;
}

async function renew(shelf: Shelf, provider: CredentialProvider): Promise<Credentials> {
  try {
    shelf.current = checkCredentials(await provider());
    shelf.restUntil = Date.now() + REST;
    return shelf.current;
  } catch (error) {
    shelf.restUntil = Math.min(Date.now() + REST, shelf.current?.expiresAt ?? 0);
    throw error;
  } finally {
    shelf.pending = undefined;
  }
}
