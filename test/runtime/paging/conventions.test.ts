import { expect, test } from "vitest";
import type { Paging } from "../../../templates/runtime/paging/paging.ts";
import { listRequests, makeGates, readList, serveList, type Members, type Service } from "./list-server.ts";

/** How a service pages, as counted in the documentation, and what must be sent to read seven items from it. */
interface Convention {
  readonly convention: string;
  readonly paging: Omit<Paging, "items">;
  readonly request?: Members;
  readonly service: Service;
  readonly sent: readonly Members[];
  /** Ids read, where they are not all seven. */
  readonly read?: readonly number[];
}

const GATES = makeGates(7);
const slice = (start: number, size: number): object[] => GATES.slice(start, start + size);

/** A service that takes an index; of at most so many items a page, three where none are asked for. */
const byOffset =
  (total: Members = {}, most = 100): Service =>
  ({ Offset = 0, Limit = 3 }) => ({ GateSet: slice(Number(Offset), Math.min(Number(Limit), most)), ...total });

/** A service that takes the number of a page. */
const byPage =
  (total: Members = {}, name = "PageNumber", first = 1): Service =>
  ({ [name]: page = first, PageSize = 3 }) => ({
    GateSet: slice((Number(page) - first) * Number(PageSize), Number(PageSize)),
    ...total,
  });

/** A service that returns where to go on, or says that it is over. */
const byCursor =
  (next: string, over: unknown): Service =>
  ({ Cursor = "", Limit = 3 }) => {
    const start = Number(String(Cursor).slice(1));
    const end = start + Number(Limit);
    return { GateSet: slice(start, Number(Limit)), [next]: end < GATES.length ? `c${end}` : over };
  };

/** A scroll of Elasticsearch: one cursor for all pages. */
const byScroll: Service = ({ Context }, number) => {
  if (number > 1 && Context !== "scroll") throw new Error("another cursor");
  return { GateSet: slice((number - 1) * 3, 3), Context: "scroll", ListOver: number > 2 };
};

const OFFSET = { offset: "Offset", limit: "Limit" };
const PAGE = { page: "PageNumber", limit: "PageSize" };
const CURSOR = { cursor: "Cursor", limit: "Limit" };

test.each<Convention>([
  {
    convention: "Offset and Limit, with a total",
    paging: { ...OFFSET, total: "TotalCount" },
    request: { Limit: 3 },
    service: byOffset({ TotalCount: 7 }),
    sent: [{ Limit: 3 }, { Limit: 3, Offset: 3 }, { Limit: 3, Offset: 6 }],
  },
  {
    convention: "Offset and Limit, with a total that the last page meets",
    paging: { ...OFFSET, total: "Total" },
    request: { Limit: 7 },
    service: byOffset({ Total: 7 }),
    sent: [{ Limit: 7 }],
  },
  {
    convention: "Offset and Limit, from where the request begins",
    paging: { ...OFFSET, total: "TotalCount" },
    request: { Offset: 2, Limit: 3, Filters: [{ Name: "zone" }] },
    service: byOffset({ TotalCount: 7 }),
    sent: [2, 5].map((Offset) => ({ Offset, Limit: 3, Filters: [{ Name: "zone" }] })),
    read: [2, 3, 4, 5, 6],
  },
  {
    convention: "Offset and Limit, no limit given",
    paging: { ...OFFSET, total: "TotalCount" },
    service: byOffset({ TotalCount: 7 }),
    sent: [{}, { Offset: 3 }, { Offset: 6 }],
  },
  {
    convention: "Offset and Limit as text",
    paging: { ...OFFSET, total: "TotalCount", isText: true },
    request: { Offset: "0", Limit: "3" },
    service: byOffset({ TotalCount: 7 }),
    sent: ["0", "3", "6"].map((Offset) => ({ Offset, Limit: "3" })),
  },
  {
    convention: "Offset as text, not given",
    paging: { ...OFFSET, total: "TotalCount", isText: true },
    service: byOffset({ TotalCount: 7 }),
    sent: [{}, { Offset: "3" }, { Offset: "6" }],
  },
  {
    convention: "Offset and Limit without a total, the limit one that is allowed",
    paging: { ...OFFSET, maximum: 100 },
    request: { Limit: 3 },
    service: byOffset(),
    sent: [{ Limit: 3 }, { Limit: 3, Offset: 3 }, { Limit: 3, Offset: 6 }],
  },
  {
    convention: "Offset and Limit without a total, the limit cut down by the service",
    paging: { ...OFFSET, maximum: 3 },
    request: { Limit: 1000 },
    service: byOffset({}, 3),
    sent: [{}, { Offset: 3 }, { Offset: 6 }, { Offset: 7 }].map((position) => ({ Limit: 1000, ...position })),
  },
  {
    convention: "Offset and Limit without a total, nothing known of the limit",
    paging: OFFSET,
    service: byOffset(),
    sent: [{}, { Offset: 3 }, { Offset: 6 }, { Offset: 7 }],
  },
  {
    convention: "Offset and Length",
    paging: { offset: "Offset", limit: "Length", total: "TotalCount" },
    request: { Length: 4 },
    service: ({ Offset = 0, Length = 0 }) => ({ GateSet: slice(Number(Offset), Number(Length)), TotalCount: 7 }),
    sent: [{ Length: 4 }, { Length: 4, Offset: 4 }],
  },
  {
    convention: "PageNumber and PageSize, with a total",
    paging: { ...PAGE, total: "TotalCount" },
    request: { PageNumber: 1, PageSize: 3 },
    service: byPage({ TotalCount: 7 }),
    sent: [1, 2, 3].map((PageNumber) => ({ PageNumber, PageSize: 3 })),
  },
  {
    convention: "PageNumber and PageSize, neither given",
    paging: { ...PAGE, total: "TotalCount" },
    service: byPage({ TotalCount: 7 }),
    sent: [{}, { PageNumber: 2 }, { PageNumber: 3 }],
  },
  {
    convention: "PageNumber and PageSize, from a later page",
    paging: { ...PAGE, total: "TotalCount" },
    request: { PageNumber: 2, PageSize: 3 },
    service: byPage({ TotalCount: 7 }),
    sent: [2, 3].map((PageNumber) => ({ PageNumber, PageSize: 3 })),
    read: [3, 4, 5, 6],
  },
  {
    convention: "PageNumber from a later page, the size unknown",
    paging: { ...PAGE, total: "TotalCount" },
    request: { PageNumber: 2 },
    service: byPage({ TotalCount: 7 }),
    sent: [2, 3, 4].map((PageNumber) => ({ PageNumber })),
    read: [3, 4, 5, 6],
  },
  {
    convention: "PageNumber and PageSize without a total",
    paging: PAGE,
    request: { PageSize: 3 },
    service: byPage(),
    sent: [{}, { PageNumber: 2 }, { PageNumber: 3 }, { PageNumber: 4 }].map((page) => ({ PageSize: 3, ...page })),
  },
  {
    convention: "PageNo as text",
    paging: { page: "PageNo", limit: "PageSize", total: "TotalNum", isText: true },
    request: { PageNo: "1", PageSize: "3" },
    service: byPage({ TotalNum: 7 }, "PageNo"),
    sent: ["1", "2", "3"].map((PageNo) => ({ PageNo, PageSize: "3" })),
  },
  {
    convention: "pages from 0, not given",
    paging: { page: "Offset", limit: "PageSize", total: "TotalCount", first: 0 },
    service: byPage({ TotalCount: 7 }, "Offset", 0),
    sent: [{}, { Offset: 1 }, { Offset: 2 }],
  },
  {
    convention: "pages from 0, from a later page",
    paging: { ...PAGE, total: "TotalCount", first: 0 },
    request: { PageNumber: 1, PageSize: 3 },
    service: byPage({ TotalCount: 7 }, "PageNumber", 0),
    sent: [1, 2].map((PageNumber) => ({ PageNumber, PageSize: 3 })),
    read: [3, 4, 5, 6],
  },
  ...[undefined, null, ""].map((over) => ({
    convention: `Cursor until it is ${JSON.stringify(over)}`,
    paging: { ...CURSOR, total: "TotalCount" },
    request: { Limit: 3 },
    service: byCursor("Cursor", over),
    sent: [{ Limit: 3 }, { Limit: 3, Cursor: "c3" }, { Limit: 3, Cursor: "c6" }],
  })),
  {
    convention: "Cursor with NextCursor in the answer",
    paging: { ...CURSOR, next: "NextCursor" },
    request: { Limit: 3 },
    service: byCursor("NextCursor", ""),
    sent: [{ Limit: 3 }, { Limit: 3, Cursor: "c3" }, { Limit: 3, Cursor: "c6" }],
  },
  {
    convention: "Cursor from where the request begins",
    paging: CURSOR,
    request: { Limit: 3, Cursor: "c3" },
    service: byCursor("Cursor", ""),
    sent: [
      { Limit: 3, Cursor: "c3" },
      { Limit: 3, Cursor: "c6" },
    ],
    read: [3, 4, 5, 6],
  },
  {
    convention: "Context that stays the same, and ends with an empty page",
    paging: { cursor: "Context", limit: "Limit" },
    service: byScroll,
    sent: [{}, { Context: "scroll" }, { Context: "scroll" }, { Context: "scroll" }],
  },
  {
    convention: "NextToken that is a number",
    paging: { cursor: "NextToken", limit: "MaxResults" },
    service: ({ NextToken = 0 }, number) => ({
      GateSet: slice(Number(NextToken), 3),
      ...(number < 3 && { NextToken: Number(NextToken) + 3 }),
    }),
    sent: [{}, { NextToken: 3 }, { NextToken: 6 }],
  },
])("$convention", async ({ paging, request = {}, service, sent, read }) => {
  await using server = await serveList(service);
  const given = structuredClone(request);
  const ids = (await readList(server, { ...paging, items: "GateSet" }, request).toArray()).map(({ Id }) => Id);
  expect(ids).toEqual(read ?? GATES.map(({ Id }) => Id));
  expect(listRequests(server)).toEqual(sent);
  expect(request).toEqual(given);
});
