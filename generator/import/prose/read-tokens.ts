import { listClauses, listSentences } from "./clauses.ts";
import { listWordings } from "./list-wordings.ts";

const TOKEN_NAME = /^(?:Client|Idempoten(?:t|cy|ce))(?:Request)?Token$/i;
const TOKENS = listWordings("tokens").flat();
const NO_TOKENS = listWordings("noTokens").flat();

/**
 * Whether a String makes a call repeatable: by its name, or by a sentence that says so of the member itself. One whose
 * prose says that it does nothing, or is not to be used, is none.
 */
export function isIdempotencyToken(text: string, name: string | undefined): boolean {
  const sentences = listSentences(text).map(({ start, end }) => text.slice(start, end).trim());
  if (sentences.some((sentence) => NO_TOKENS.some((pattern) => pattern.test(sentence)))) return false;
  if (name !== undefined && TOKEN_NAME.test(name)) return true;
  return sentences.some((sentence) => TOKENS.some((pattern) => pattern.test(sentence)));
}

const PASSWORD = listWordings("password");
const SENSITIVE_NAME =
  /(?:Password|Passwd|Pwd|SecretKey|PrivateKey|CertificateKey|AccessToken|SecretAccessKey|Passphrase)$/i;

/** Whether a String holds a password or key: by its name, else where its prose starts with a phrase that ends in "password". */
export function isSensitive(text: string, name: string | undefined): boolean {
  if (name !== undefined) return SENSITIVE_NAME.test(name);
  const first = listClauses(text)[0];
  return first !== undefined && PASSWORD.some((pattern) => pattern.test(text.slice(first.start, first.end)));
}
