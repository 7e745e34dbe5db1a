/** Each kind of repair of a text that was to be JSON, in words, for one place and for several. */
export const REPAIRS = {
  "trailing-comma": ["a comma stands after the last item", "commas stand after last items"],
  "extra-comma": ["there is a comma too many", "there are commas too many"],
  "missing-comma": ["a comma is missing", "commas are missing"],
  "missing-colon": ["a colon is missing", "colons are missing"],
  "missing-quote": ["a quotation mark is missing", "quotation marks are missing"],
  "missing-value": ["a member has no value", "members have no value"],
  "missing-end": ["the closing bracket is missing at the end", "closing brackets are missing at the end"],
  "extra-end": ["there is a closing bracket too many", "there are closing brackets too many"],
  "wrong-bracket": ["a bracket is of the wrong kind", "brackets are of the wrong kind"],
  "list-in-braces": ["a list opens with a brace", "lists open with a brace"],
  "odd-quote": ["a text has other quotation marks than JSON's", "texts have other quotation marks than JSON's"],
  "inner-quote": ["quotation marks inside a text are not escaped", "quotation marks inside texts are not escaped"],
  "raw-control": [
    "a line break or control character inside a text is not escaped",
    "line breaks or control characters inside texts are not escaped",
  ],
  "bad-escape": ["an escape does not exist in JSON", "escapes do not exist in JSON"],
  "full-width": ["a sign is written full-width", "signs are written full-width"],
  "odd-space": ["there is a space that JSON does not know", "there are spaces that JSON does not know"],
  "odd-literal": ["true, false or null is spelt otherwise", "true, false or null are spelt otherwise"],
  comment: ["there is a comment", "there are comments"],
  ellipsis: ["an ellipsis stands for what was left out", "ellipses stand for what was left out"],
  fence: ["a Markdown fence stands around it", "Markdown fences stand around it"],
  "duplicate-name": ["a name stands twice, of which the last counts", "names stand twice, of which the last counts"],
} as const;

/** What a text that was to be JSON can have wrong, where only one reading makes sense. */
export type RepairKind = keyof typeof REPAIRS;

/** Whether a kind of finding is a repair of such a text. */
export function isRepairKind(kind: string): kind is RepairKind {
  return Object.hasOwn(REPAIRS, kind);
}
