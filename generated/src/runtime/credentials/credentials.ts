// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { ConfigError } from "../errors/errors.js";

/** Keys that requests are signed with. */
export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  /** Of temporary keys. */
  readonly token?: string | undefined;
  /** When temporary keys end, in milliseconds since 1970; they are replaced before. */
  readonly expiresAt?: number | undefined;
}

/** Finds credentials; asked again when they are about to expire or are refused as expired. */
export type CredentialProvider = () => Promise<Credentials> | Credentials;

/** For the few requests that are not signed: the server takes the word itself for a signature. */
export const NO_KEYS: Credentials = { secretId: "SKIP", secretKey: "SKIP" };

/** Returns credentials that can sign. Throws a {@link ConfigError} that does not show them otherwise. */
export function checkCredentials(credentials: Credentials): Credentials {
  for (const name of ["secretId", "secretKey"] as const) {
    const text: unknown = (credentials as Credentials | undefined)?.[name];
    if (typeof text !== "string" || !/^[!-~]+$/.test(text)) {
      throw new ConfigError(`credentials.${name} must be text without spaces, as the console shows it.`);
    }
  }
  return credentials;
}
