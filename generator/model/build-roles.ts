import type { ActionSpec } from "../spec/spec.ts";
import type { PagingModel, StreamModel } from "./model.ts";

/** How the list of an action comes in pages; nothing where its specification does not say. */
export function buildPaging({ paging, input = {} }: ActionSpec): PagingModel | undefined {
  const kind = (["offset", "page", "cursor"] as const).find((key) => paging?.[key] !== undefined);
  const positionName = kind && paging?.[kind];
  if (!paging || kind === undefined || positionName === undefined) return undefined;
  const isText = (name: string | undefined): boolean => name !== undefined && input[name]?.type === "String";
  return {
    kind,
    positionName,
    isPositionText: isText(positionName),
    nextName: kind === "cursor" ? (paging.next ?? positionName) : undefined,
    limitName: paging.limit,
    isLimitText: isText(paging.limit),
    totalName: paging.total,
    itemsName: paging.items,
  };
}

/** How the answer of an action comes as a stream; nothing where it does not. */
export function buildStream({ stream }: ActionSpec): StreamModel | undefined {
  if (stream === undefined) return undefined;
  return stream === "always" ? { kind: "always" } : { kind: "optional", memberName: stream.optional };
}
