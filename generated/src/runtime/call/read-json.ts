// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/**
 * Reads JSON. Integers that a number cannot hold exactly become `bigint` where they are the value, or an item of the
 * value, of a member that is named in `wide`; what holds one has a `toJSON` that shows it as text, so that
 * `JSON.stringify` takes every answer. Throws a SyntaxError where it is not JSON, a RangeError where it is too deep.
 */
export function readJson(text: string, wide: readonly string[]): unknown {
  if (!wide.length || !/\d{16}/.test(text)) return JSON.parse(text);
  // Unlike any text of the answer, so that no answer can forge it.
  const mark = `${Math.random()}:`;
  let isInString = false;
  // Token by token: a pattern for a whole string would overflow the stack on long ones.
  const marked = text.replace(/\\.|"|-?\d[\d.eE+-]*/g, (token) => {
    if (token === '"') isInString = !isInString;
    const isLong = !isInString && /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token));
    return isLong ? `"${mark}${token}"` : token;
  });
  return restore(JSON.parse(marked), false);

  function restore(value: unknown, isWide: boolean): unknown {
    if (typeof value === "string" && value.startsWith(mark)) {
      const digits = value.slice(mark.length);
      return isWide ? BigInt(digits) : Number(digits);
    }
    if (typeof value === "object" && value) {
      const items = value as Record<string, unknown>;
      for (const name in items) {
        items[name] = restore(items[name], Array.isArray(value) ? isWide : wide.includes(name));
        if (typeof items[name] === "bigint") Object.defineProperty(value, "toJSON", { value: showWide });
      }
    }
    return value;
  }
}

function showWide(this: object): unknown {
  const copy: Record<string, unknown> | unknown[] = Array.isArray(this) ? [...this] : { ...this };
  for (const name in copy) {
    const item = copy[name as never] as unknown;
    if (typeof item === "bigint") copy[name as never] = String(item) as never;
  }
  return copy;
}
// For who writes a request: that is written exactly, and so without it.
showWide.isWide = true;
