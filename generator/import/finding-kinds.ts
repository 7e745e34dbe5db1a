import { REPAIRS, type RepairKind } from "./repair-kinds.ts";

/** What a source can have wrong: kind -> what the summary counts. */
export const FINDING_KINDS = {
  "not-json": "examples that are not JSON",
  "event-stream": "answers that are streams of events",
  "no-request": "examples without a request that can be read",
  "second-request": "requests shown twice, in a URL and in a body",
  "other-action": "requests that call another action",
  "misspelt-action": "requests that misspell their action",
  "stray-example": "examples of actions that do not exist",
  "error-answer": "answers that are errors",
  "no-wrapper": "answers without the outer Response",
  "outside-wrapper": "answers with members beside Response",
  "nested-response": "answers with Response in Response",
  "nested-list": "answers with a list named Response in Response",
  "no-request-id": "answers without RequestId",
  "common-parameter": "common parameters in bodies of requests",
  "other-case": "names in other case than in the table",
  "wrong-type": "values of another type",
  "quoted-value": "values in quotation marks in a query",
  "no-index": "lists without an index in a query",
  "unknown-member": "members that do not exist",
  "missing-member": "members that are missing",
  null: "nulls where none may be",
  "not-a-value": "values that are not enumerated",
  "out-of-range": "values out of range",
  pattern: "values that do not match their pattern",
  "unknown-type": "types that do not exist",
  "unused-type": "types that nothing uses",
  "duplicate-name": "names that stand twice",
  "bad-name": "names that cannot be used",
  "bad-example": "example values of members that are of another type",
  "unknown-field": "fields that are not known",
  "wrong-shape": "parts of another shape than a catalogue's",
  "second-source": "actions or services described twice",
  "other-language": "pages in a language that was not asked for",
  "older-page": "pages that are older than the one recorded",
  "other-source": "facts that another source says otherwise",
  unsound: "facts that would not go with what is there",
  "unfit-text": "files that are no text of a page",
  "no-action-page": "pages that describe no action",
  "several-pages": "files that hold several pages",
  "unknown-place": "pages that do not say what they belong to",
  "guessed-place": "places concluded from something else",
  "other-name": "pages that name something in two ways",
  "odd-version": "versions written in another way",
  "region-member": "regions that may be members",
  "cut-page": "pages that may be cut",
  "unread-table": "tables that cannot be read",
  "guessed-columns": "tables without a known header",
  "row-without-name": "rows without a name",
  "unclear-required": "members that may be required or not",
  "unclear-row": "rows that may be no rows",
  "unclear-type": "types that are no types",
  "unsaid-items": "lists of unsaid items",
  "further-table": "members from a further table",
  "open-values": "lists of values that may not be all of them",
  "common-code": "common error codes in a chapter",
} as const;

/** What can be found; kinds of repair are those of texts that were to be JSON. */
export type FindingKind = keyof typeof FINDING_KINDS | RepairKind;

/** What a kind of finding is called where many are counted. */
export function nameKind(kind: FindingKind): string {
  return kind in FINDING_KINDS ? FINDING_KINDS[kind as keyof typeof FINDING_KINDS] : REPAIRS[kind as RepairKind][1];
}
