import { isReadingAction } from "../../model/naming.ts";
import type { MemberSpec, MembersSpec, PagingSpec } from "../../spec/spec.ts";
import { isScalar, parseType } from "../../spec/type-text.ts";
import { listWordings } from "./list-wordings.ts";

/** Names of members that carry pages, as catalogues have them, the commonest first. */
const OFFSETS = ["Offset"];
const PAGES = ["PageNumber", "Page", "PageNum", "PageNo", "PageIndex"];
const CURSORS = ["NextToken", "Cursor", "ScrollToken", "Context", "Marker", "PaginationToken", "PageToken", "ScrollId"];
const LIMITS = ["Limit", "PageSize", "MaxResults", "Rp", "Length"];
const TOTALS = ["TotalCount", "Total", "TotalNum", "TotalCnt"];

/** What a position and a size are sent as. */
const COUNTS = ["Integer", "String"];

/**
 * Recognises which members carry pages: by their names, and by what their prose says of a position. Only for actions that
 * read, have a position, a size and a list; what is not sure, such as which of two lists is meant, is left out.
 */
export function recognisePaging(action: string, input: MembersSpec, output: MembersSpec): PagingSpec | undefined {
  const limit = findMember(LIMITS, input, COUNTS);
  const lists = Object.keys(output).filter((name) => parseType(output[name]?.type ?? "").depth === 1);
  if (!isReadingAction(action) || limit === undefined || lists.length === 0) return undefined;
  const position = findPosition(input, output);
  if (!position) return undefined;
  const total = findMember(TOTALS, output, ["Integer", "Float"]);
  const records = lists.filter((name) => !isScalar(parseType(output[name]?.type ?? "").name));
  const items = records.length === 1 ? records[0] : lists.length === 1 ? lists[0] : undefined;
  return { ...position, limit, ...(total !== undefined && { total }), ...(items !== undefined && { items }) };
}

type Position = Pick<PagingSpec, "offset" | "page" | "cursor" | "next">;

function findPosition(input: MembersSpec, output: MembersSpec): Position | undefined {
  const offset = findMember(OFFSETS, input, COUNTS);
  const page = offset === undefined ? findMember(PAGES, input, COUNTS) : undefined;
  const name = offset ?? page;
  if (name === undefined) return findCursor(input, output);
  const meaning = readPosition(input[name]) ?? (offset === undefined ? "page" : "offset");
  return meaning === "unsure" ? undefined : { [meaning]: name };
}

const PAGE_WORDS = listWordings("pageNumbers").flat();
const OFFSET_WORDS = listWordings("offsets").flat();
const FORMULAS = listWordings("offsetFormulas").flat();
const ZERO_WORDS = listWordings("fromZero").flat();

/** What a position counts, as its prose says; a page that counts from 0 is neither an offset nor a page of the language. */
function readPosition(member: MemberSpec | undefined): "offset" | "page" | "unsure" | undefined {
  const prose = member?.description ?? "";
  const says = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(prose));
  if (says(FORMULAS)) return "offset";
  const isOffset = says(OFFSET_WORDS);
  if (!says(PAGE_WORDS)) return isOffset ? "offset" : undefined;
  return isOffset || says(ZERO_WORDS) || Number(member?.default) === 0 ? "unsure" : "page";
}

/** A position can be sent back only if the answer has it, of the same type, and under its name or as the next one. */
function findCursor(input: MembersSpec, output: MembersSpec): Position | undefined {
  const names = [...CURSORS, ...Object.keys(input).filter((name) => /.Marker$/.test(name))];
  for (const cursor of names) {
    const type = Object.hasOwn(input, cursor) ? input[cursor]?.type : undefined;
    if (type === undefined || !COUNTS.includes(type)) continue;
    const next = [cursor, `Next${cursor}`].find((name) => Object.hasOwn(output, name) && output[name]?.type === type);
    if (next !== undefined) return { cursor, ...(next !== cursor && { next }) };
  }
  return undefined;
}

function findMember(names: readonly string[], members: MembersSpec, types: readonly string[]): string | undefined {
  return names.find((name) => Object.hasOwn(members, name) && types.includes(members[name]?.type ?? ""));
}
