import { cleanName } from "./page-members.ts";
import type { PageParts } from "./page-parts.ts";

const OF_SIGNATURES = new Set(["Signature", "SignatureMethod", "SecretId", "Nonce", "Authorization"]);

/**
 * Names of the parameters that sign any request, where a page describes those: a chapter of common parameters, a guide to
 * an SDK or to signatures. No page of one action does.
 */
export function findSharedParameters({ tables }: PageParts): string[] {
  const names = tables.flatMap(({ table, columns }) =>
    table.rows.map(({ cells }) => cleanName(cells[columns.indexOf("name")] ?? "")),
  );
  const shared = new Set(names.filter((name) => /^X-TC-[A-Z]/.test(name) || OF_SIGNATURES.has(name)));
  return shared.size > 1 ? [...shared] : [];
}
