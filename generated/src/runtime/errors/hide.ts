// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/** Takes what must stay secret out of a text. */
export type Hide = (text: string) => string;

/**
 * Makes a function that hides secrets, and the values that members of these names have in the request; a text of an
 * answer it cuts off where such a member comes.
 */
export function createHide(secrets: readonly unknown[], names: readonly string[], request: unknown): Hide {
  const found = [...secrets];
  collect(request, false);
  const texts = found
    .filter((secret) => secret && secret !== true)
    .flatMap((secret) => spell(String(secret)))
    // Longer ones first: one may be part of another.
    .sort((a, b) => b.length - a.length);
  return (text) => {
    for (const name of names) text = text.split(`"${name}"`, 1)[0] as string;
    return texts.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
  };

  function collect(value: unknown, isSensitive: boolean): void {
    if (typeof value !== "object" || value === null) {
      if (isSensitive) found.push(value);
    } else for (const name in value) collect(value[name as keyof object], isSensitive || names.includes(name));
  }
}

/** The forms in which a secret may stand in a text: as it is, in a URL, in JSON, and in JSON inside of JSON. */
function spell(secret: string): string[] {
  const quoted = quote(secret);
  const encoded = encodeURIComponent(secret);
  return [secret, encoded, encoded.replaceAll("'", "%27"), quoted, quote(quoted)];
}

function quote(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Returns what caused an error as it is, or, where it shows a secret, an error without it. */
export function hideCause(cause: unknown, hide: Hide): unknown {
  const { message = String(cause), stack = "", cause: deeper } = (cause ?? {}) as Partial<Error>;
  const shown = [message, stack, String(deeper)].join("\n");
  return hide(shown) === shown ? cause : new Error(hide(message));
}
