import { isReadingAction } from "../../model/naming.ts";
import type { MembersSpec, PagingSpec } from "../../spec/spec.ts";
import { isScalar, parseType } from "../../spec/type-text.ts";

/** Names of members that carry pages, as catalogues have them, the commonest first. */
const OFFSETS = ["Offset"];
const PAGES = ["PageNumber", "Page", "PageNum", "PageNo", "PageIndex"];
const CURSORS = ["NextToken", "Cursor", "ScrollToken", "Context", "Marker"];
const LIMITS = ["Limit", "PageSize", "MaxResults", "Rp", "Length"];
const TOTALS = ["TotalCount", "Total", "TotalNum", "TotalCnt"];

/** What a position and a size are sent as. */
const COUNTS = ["Integer", "String"];

/**
 * Recognises by their names which members carry pages. Only for actions that read, have a position, a size and a list;
 * what is not sure, such as which of two lists is meant, is left out.
 */
export function recognisePaging(action: string, input: MembersSpec, output: MembersSpec): PagingSpec | undefined {
  const limit = findMember(LIMITS, input, COUNTS);
  const lists = Object.keys(output).filter((name) => parseType(output[name]?.type ?? "").depth === 1);
  if (!isReadingAction(action) || limit === undefined || lists.length === 0) return undefined;
  const offset = findMember(OFFSETS, input, COUNTS);
  const page = offset === undefined ? findMember(PAGES, input, COUNTS) : undefined;
  // A position can be sent back only if the answer has it, under the same name and of the same type.
  const cursors = CURSORS.filter((name) => Object.hasOwn(output, name) && output[name]?.type === input[name]?.type);
  const cursor = offset === undefined && page === undefined ? findMember(cursors, input, COUNTS) : undefined;
  if (offset === undefined && page === undefined && cursor === undefined) return undefined;
  const total = findMember(TOTALS, output, ["Integer", "Float"]);
  const records = lists.filter((name) => !isScalar(parseType(output[name]?.type ?? "").name));
  const items = records.length === 1 ? records[0] : lists.length === 1 ? lists[0] : undefined;
  return {
    ...(offset !== undefined && { offset }),
    ...(page !== undefined && { page }),
    ...(cursor !== undefined && { cursor }),
    limit,
    ...(total !== undefined && { total }),
    ...(items !== undefined && { items }),
  };
}

function findMember(names: readonly string[], members: MembersSpec, types: readonly string[]): string | undefined {
  return names.find((name) => Object.hasOwn(members, name) && types.includes(members[name]?.type ?? ""));
}
