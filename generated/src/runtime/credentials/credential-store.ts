// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { checkCredentials, type CredentialProvider, type Credentials } from "./credentials.js";

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
  const now = Date.now();
  const isServed = current && current !== refused;
  if (isServed && (isFresh(current, now) || now < shelf.restUntil)) return current;
  shelf.pending ??= renew(shelf, provider);
  return shelf.pending.catch((error: unknown) => {
    if (isServed && (current.expiresAt ?? 0) > Date.now()) return current;
    throw error;
  });
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
