/** The error codes of one service version, as Tencent Cloud's Go SDK has them. */
export interface GoErrors {
  /** Action -> its codes, in the order of the comment. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** Code -> what it means; may be empty. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads the comments above the methods of `client.go`, whose lines ` CODE = "Code"` list what an action may return, and
 * the comments above the constants of `errors.go`. The words around them are in any language.
 */
export function readGoErrors(client: string, errors: string): GoErrors {
  const codes = new Map<string, readonly string[]>();
  let listed: string[] = [];
  for (const line of client.split(/\r?\n/)) {
    const code = CODE_IN_COMMENT.exec(line)?.[1];
    const method = METHOD.exec(line)?.[1];
    if (code !== undefined) listed.push(code);
    else if (method !== undefined) {
      if (listed.length > 0 && !method.endsWith("WithContext")) codes.set(method, [...new Set(listed)]);
      listed = [];
    } else if (!line.startsWith("//")) listed = [];
  }
  return { codes, texts: readTexts(errors) };
}

const CODE_IN_COMMENT = /^\/\/\s+[A-Z][A-Z0-9_]*\s*=\s*"([^"]+)"/;
const METHOD = /^func \(c \*Client\) (\w+)\(/;
const CONSTANT = /^\s*[A-Z][A-Z0-9_]*\s*=\s*"([^"]+)"/;
const COMMENT = /^\s*\/\/ ?(.*)$/;

function readTexts(errors: string): Map<string, string> {
  const texts = new Map<string, string>();
  let comment: string[] = [];
  for (const line of errors.split(/\r?\n/)) {
    const code = CONSTANT.exec(line)?.[1];
    const text = COMMENT.exec(line)?.[1];
    if (text !== undefined) comment.push(text.trim());
    else {
      if (code !== undefined) texts.set(code, comment.filter((part) => part !== "").join("\n"));
      comment = [];
    }
  }
  return texts;
}
