import type { ActionSpec } from "../spec/spec.ts";
import type { PagingModel, StreamModel } from "./model.ts";
import { toPrefixedName } from "./naming.ts";

/** How the list of an action comes in pages; nothing where its specification does not say. */
export function buildPaging(
  { action, paging, input = {} }: ActionSpec,
  takeMethod: (name: string) => string,
): PagingModel | undefined {
  const kind = (["offset", "page", "cursor"] as const).find((key) => paging?.[key] !== undefined);
  const positionName = kind && paging?.[kind];
  if (!paging || kind === undefined || positionName === undefined) return undefined;
  const isText = (name: string | undefined): boolean => name !== undefined && input[name]?.type === "String";
  const { default: usual, minimum } = input[positionName] ?? {};
  // What is documented of a page number: its default is the first page, and so is the least that is allowed.
  const first = usual ?? minimum;
  return {
    functionName: takeMethod(toPrefixedName("paginate", action)),
    kind,
    positionName,
    isPositionText: isText(positionName),
    first: kind === "page" && String(first) === "0" ? 0 : undefined,
    nextName: kind === "cursor" ? (paging.next ?? positionName) : undefined,
    limitName: paging.limit,
    isLimitText: isText(paging.limit),
    limitMaximum: paging.limit === undefined ? undefined : input[paging.limit]?.maximum,
    totalName: paging.total,
    itemsName: paging.items,
  };
}

/** How the answer of an action comes as a stream; nothing where it does not. */
export function buildStream(
  { action, stream }: ActionSpec,
  takeMethod: (name: string) => string,
): StreamModel | undefined {
  if (stream === undefined) return undefined;
  const functionName = takeMethod(toPrefixedName("stream", action));
  return stream === "always"
    ? { functionName, kind: "always" }
    : { functionName, kind: "optional", memberName: stream.optional };
}
