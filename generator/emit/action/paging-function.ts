import type { ActionModel, MemberModel, PagingModel } from "../../model/model.ts";
import { describe } from "../print/comment.ts";
import { printType } from "../print/print-type.ts";
import { printProperty } from "../print/value.ts";
import type { ExtraFunction } from "./extra-function.ts";

/** The function that reads a list page by page; none where the documentation does not say which member is the list. */
export function listPagingFunctions(action: ActionModel): ExtraFunction[] {
  const { paging, response, responseName, functionName, name } = action;
  const items = response.find((member) => member.name === paging?.itemsName);
  if (!paging || !items) return [];
  return [
    {
      name: paging.functionName,
      returnType: `Paginated<${printItemType(items, responseName)}, ${responseName}>`,
      docs: describe(
        [
          action.description,
          `Calls \`${name}\` for each page: a loop over it has the items of \`${items.name}\`, over its \`pages()\` the answers.`,
        ],
        action.deprecated,
      ),
      result: `paginate((page, rest) => ${functionName}(client, page, rest), paging, request, options)`,
      constant: printPaging(paging, items.name),
      helper: { names: ["paginate"], from: "../../runtime/paging/paginate.js" },
      types: ["Paginated", "Paging"],
      resultType: "Paginated",
      dataTypes: items.type.typeName === undefined ? [] : [items.type.typeName],
    },
  ];
}

/** A list of values is long enough where it is declared. */
function printItemType(items: MemberModel, responseName: string): string {
  const { type, values } = items;
  if (values.length > 0) return `NonNullable<${responseName}[${JSON.stringify(items.name)}]>[number]`;
  const item = { ...items, isNullable: false, type: { ...type, depth: type.depth - 1 } };
  return printType(item, "received");
}

/** The constant that says which members carry the pages. */
function printPaging(paging: PagingModel, items: string): string {
  const { kind, positionName, nextName, limitName, totalName, first, limitMaximum } = paging;
  const facts = {
    [kind]: positionName,
    ...(first !== undefined && { first }),
    ...(nextName !== undefined && nextName !== positionName && { next: nextName }),
    ...(paging.isPositionText && kind !== "cursor" && { isText: true }),
    ...(limitName !== undefined && { limit: limitName }),
    ...(limitMaximum !== undefined && { maximum: limitMaximum }),
    ...(totalName !== undefined && { total: totalName }),
    items,
  };
  const lines = Object.entries(facts).map(([key, value]) => `  ${printProperty(key, value, "  ")},`);
  return ["const paging: Paging = {", ...lines, "};"].join("\n");
}
