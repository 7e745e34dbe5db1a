// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { encodeBase64 } from "#platform";
import { writeJson } from "../sign/json.js";

/** Takes what must stay secret out of a text. */
export type Hide = (text: string) => string;

/** Shorter secrets are hidden only where they stand as a value: anywhere else they are parts of words. */
const SHORT = 4;

/**
 * Makes a function that hides secrets, and the values that members of these names have in the request; a text of an
 * answer it cuts off where such a member comes.
 */
export function createHide(secrets: readonly unknown[], names: readonly string[], request: unknown): Hide {
  const found = [...secrets];
  if (names.length) collect(request, false);
  const texts = found
    .filter((secret) => secret && secret !== true)
    .flatMap((secret) => spellSecret(String(secret)))
    // Longer ones first: one may be part of another.
    .sort((a, b) => b.length - a.length);
  const member = new RegExp(`"(${names.join("|")})\\\\*"\\s*:[^]*`);
  return (text) =>
    texts.reduce(
      (shown, secret) =>
        secret.length < SHORT
          ? shown.replace(new RegExp(`(["'=:]\\s?)${secret.replace(/\W/g, "\\$&")}(?!\\w)`, "g"), "$1***")
          : shown.replaceAll(secret, "***"),
      names.length ? text.replace(member, "") : text,
    );

  function collect(value: unknown, isSensitive: boolean): void {
    if (typeof value !== "object" || value === null) {
      if (isSensitive) found.push(value);
    } else if (value instanceof Uint8Array) {
      // Nothing but bytes: to walk them would take seconds.
      if (isSensitive) found.push(encodeBase64(value));
    } else if ("toJSON" in value) collect((value as Date).toJSON(), isSensitive);
    else for (const name in value) collect(value[name as keyof object], isSensitive || names.includes(name));
  }
}

/** The forms in which a secret may stand in a text: as it is, in a URL, in JSON, and in JSON inside of JSON. */
export function spellSecret(secret: string): string[] {
  // Half a surrogate pair has no form in a URL.
  const encoded = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, "\ufffd"));
  const quoted = [JSON.stringify(secret), writeJson(secret)].map(unquote);
  const twice = quoted.map((text) => unquote(JSON.stringify(text)));
  return [...new Set([secret, encoded, encoded.replaceAll("'", "%27"), ...quoted, ...twice])];
}

function unquote(text: string): string {
  return text.slice(1, -1);
}
