import { describe, expect, test } from "vitest";
import { recogniseRoles, type RoleSource } from "../../../generator/import/prose/recognise-roles.ts";
import type { MembersSpec } from "../../../generator/spec/spec.ts";

const limit: MembersSpec = { Limit: { type: "Integer" } };
const carts: MembersSpec = { Carts: { type: "Array of Cart" } };

function recognise(source: Partial<RoleSource>): ReturnType<typeof recogniseRoles> {
  return recogniseRoles({
    action: "DescribeCarts",
    prose: "",
    input: {},
    output: {},
    showsStream: false,
    ...source,
  });
}

describe("paging", () => {
  const positions: [string, string, object | undefined][] = [
    ["Offset", "Offset. Default value: 0.", { offset: "Offset" }],
    ["Offset", "Page number.", { page: "Offset" }],
    ["Offset", "第几页", { page: "Offset" }],
    ["Offset", "ページ番号", { page: "Offset" }],
    ["Offset", "페이지 번호", { page: "Offset" }],
    ["Offset", "Page offset, which is (page number - 1) * page size", { offset: "Offset" }],
    ["Offset", "页偏移，取值为（页码-1）*每页条数", { offset: "Offset" }],
    ["Offset", "Page number. Default value: 0, indicating the first page.", undefined],
    ["Offset", "页码，从0开始", undefined],
    ["Offset", "Offset and page number.", undefined],
    ["PageNumber", "Page number, from 1.", { page: "PageNumber" }],
    ["PageNumber", "页码，从 0 开始", undefined],
  ];
  for (const [name, description, want] of positions) {
    test(`${name}: ${description}`, () => {
      const input = { ...limit, [name]: { type: "Integer", description } };
      const { paging } = recognise({ input, output: carts });
      expect(paging).toEqual(want && { ...want, limit: "Limit", items: "Carts" });
    });
  }

  test("takes a cursor that the answer calls the next one", () => {
    const input = { ...limit, Cursor: { type: "String" } };
    const output = { ...carts, NextCursor: { type: "String" } };
    expect(recognise({ input, output }).paging).toMatchObject({ cursor: "Cursor", next: "NextCursor" });
    const marker = { ...limit, CartIdMarker: { type: "String" } };
    const next = { ...carts, NextCartIdMarker: { type: "String" } };
    expect(recognise({ input: marker, output: next }).paging).toMatchObject({ next: "NextCartIdMarker" });
    expect(recognise({ input, output: { ...carts, NextCursor: { type: "Integer" } } }).paging).toBeUndefined();
  });

  test("takes numbers as totals and lists as items only", () => {
    const input = { ...limit, Offset: { type: "Integer" } };
    const output = { TotalCount: { type: "String" }, Cart: { type: "Cart" }, Ids: { type: "Array of String" } };
    expect(recognise({ input, output }).paging).toEqual({ offset: "Offset", limit: "Limit", items: "Ids" });
  });
});

describe("other roles", () => {
  test("a Boolean member that asks for a stream", () => {
    const input = { Stream: { type: "Boolean", description: "是否流式返回" } };
    expect(recognise({ action: "Chat", input }).stream).toEqual({ optional: "Stream" });
    expect(recognise({ input: { Stream: { type: "String", description: "stream" } } }).stream).toBeUndefined();
    expect(recognise({ input: { Stream: { type: "Boolean", description: "Brook" } } }).stream).toBeUndefined();
  });

  test("an answer that always is a stream", () => {
    expect(recognise({ action: "Chat", showsStream: true }).stream).toBe("always");
    expect(recognise({ action: "Speak", prose: "Answers over SSE." }).stream).toBe("always");
  });

  test("a dry run", () => {
    expect(recognise({ input: { DryRun: { type: "Boolean" } } }).dryRun).toBe("DryRun");
    expect(recognise({ input: { DryRun: { type: "String" } } }).dryRun).toBeUndefined();
  });

  const reading: [string, string, boolean | undefined][] = [
    ["DescribeCarts", "This API is used to query carts.", undefined],
    ["DescribeCarts", "This API is used to create a report of carts.", false],
    ["FetchCarts", "本接口（FetchCarts）用于查询小车。", true],
    ["CreateCart", "This API is used to query and create carts.", undefined],
    ["CreateCartQuery", "查询小车", undefined],
    ["CartReport", "Reports.", undefined],
  ];
  for (const [action, prose, want] of reading)
    test(`${action}: ${prose}`, () => expect(recognise({ action, prose }).readOnly).toBe(want));
});
