// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { attempt } from "../errors/attempt.js";
import { isText } from "../options/text.js";

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

/** Returns a copy of credentials that can sign. Throws a ConfigError that does not show them otherwise. */
export function checkCredentials(credentials: Credentials): Credentials {
  const copy: Record<string, unknown> = {};
  for (const name of ["secretId", "secretKey", "token", "expiresAt"] as const) {
    const isTime = name === "expiresAt";
    attempt(
      `credentials.${name} must be ${isTime ? "a number" : "text without spaces, as the console shows it"}.`,
      () => {
        const value: unknown = (copy[name] = credentials[name]);
        return isTime || (name === "token" && !value)
          ? value === undefined || value === "" || Number.isFinite(value)
          : isText(value);
      },
    );
  }
  return copy as unknown as Credentials;
}
