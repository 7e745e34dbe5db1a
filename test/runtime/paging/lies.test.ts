import { expect, test } from "vitest";
import type { Paging } from "../../../templates/runtime/paging/paging.ts";
import { makeGates, readList, serveList, type Members, type Service } from "./list-server.ts";

/** A service that does not do as it says, and what comes of it: items, and after them an error or the end. */
interface Lie {
  readonly lie: string;
  readonly paging: Omit<Paging, "items">;
  readonly request?: Members;
  readonly service: Service;
  /** How many items come, in how many calls. */
  readonly items: number;
  readonly calls: number;
  /** What the error says; without it, the list ends. */
  readonly error?: string;
}

const OFFSET = { offset: "Offset", limit: "Limit", total: "TotalCount" };
const PAGE = { page: "PageNumber", limit: "PageSize" };
const CURSOR = { cursor: "Cursor", limit: "Limit" };
const GATES = makeGates(7);

/** A service with seven items that gives three of them a page, and whatever total. */
const withTotal =
  (total: (number: number) => unknown): Service =>
  ({ Offset = 0 }, number) => ({
    GateSet: GATES.slice(Number(Offset), Number(Offset) + 3),
    TotalCount: total(number),
  });

const SAME = "the same page came twice";

test.each<Lie>([
  {
    lie: "a total that shrinks",
    paging: OFFSET,
    service: withTotal((number) => 7 - number),
    items: 6,
    calls: 2,
  },
  {
    lie: "a total that shrinks below what came",
    paging: OFFSET,
    service: withTotal((number) => (number === 1 ? 100 : 4)),
    items: 6,
    calls: 2,
  },
  {
    lie: "a total that grows",
    paging: OFFSET,
    service: withTotal((number) => Math.min(1 + 3 * number, 7)),
    items: 7,
    calls: 3,
  },
  { lie: "a total of nothing", paging: OFFSET, service: withTotal(() => 0), items: 7, calls: 4 },
  { lie: "a total that is null", paging: OFFSET, service: withTotal(() => null), items: 7, calls: 4 },
  { lie: "a total that is no number", paging: OFFSET, service: withTotal(() => "many"), items: 7, calls: 4 },
  {
    lie: "a total on the first page only",
    paging: OFFSET,
    service: withTotal((number) => (number === 1 ? 7 : 0)),
    items: 7,
    calls: 4,
  },
  { lie: "a total less than a page", paging: OFFSET, service: withTotal(() => 2), items: 7, calls: 4 },
  {
    lie: "a total that is more than there is",
    paging: OFFSET,
    service: withTotal(() => 8),
    items: 7,
    calls: 4,
    error: "it ends after 7 of 8 items",
  },
  {
    lie: "a total though nothing was found",
    paging: OFFSET,
    service: () => ({ GateSet: [], TotalCount: 7 }),
    items: 0,
    calls: 1,
  },
  {
    lie: "an offset that is ignored",
    paging: OFFSET,
    service: () => ({ GateSet: GATES.slice(0, 3), TotalCount: 7 }),
    items: 3,
    calls: 2,
    error: SAME,
  },
  {
    lie: "an offset that is ignored, without a total",
    paging: { offset: "Offset" },
    service: () => ({ GateSet: GATES }),
    items: 7,
    calls: 2,
    error: SAME,
  },
  {
    lie: "an offset that is ignored, though all came at once",
    paging: { offset: "Offset", limit: "Limit" },
    request: { Limit: 20 },
    service: () => ({ GateSet: GATES }),
    items: 7,
    calls: 2,
  },
  {
    lie: "an offset that is taken for the number of a page",
    paging: OFFSET,
    service: ({ Offset = 0 }) => ({
      GateSet: GATES.slice(Number(Offset) * 3, Number(Offset) * 3 + 3),
      TotalCount: 7,
    }),
    items: 3,
    calls: 2,
    error: "it ends after 3 of 7 items",
  },
  {
    lie: "pages after the last that are the last again",
    paging: PAGE,
    request: { PageSize: 3 },
    service: ({ PageNumber = 1 }) => {
      const start = (Math.min(Number(PageNumber), 3) - 1) * 3;
      return { GateSet: GATES.slice(start, start + 3) };
    },
    items: 7,
    calls: 4,
  },
  {
    lie: "pages after the last that begin anew",
    paging: PAGE,
    request: { PageSize: 3 },
    service: ({ PageNumber = 1 }) => {
      const start = ((Number(PageNumber) - 1) % 2) * 3;
      return { GateSet: GATES.slice(start, start + 3) };
    },
    items: 6,
    calls: 3,
    error: SAME,
  },
  {
    lie: "a cursor that is ignored",
    paging: CURSOR,
    service: (_request, number) => ({ GateSet: GATES.slice(0, 3), Cursor: String(number) }),
    items: 3,
    calls: 2,
    error: SAME,
  },
  {
    lie: "a cursor that leads back",
    paging: CURSOR,
    service: (_request, number) => ({ GateSet: [GATES[number % 3]], Cursor: String(number % 3) }),
    items: 3,
    calls: 4,
    error: SAME,
  },
  {
    lie: "a cursor that is returned for ever, with nothing",
    paging: CURSOR,
    service: (_request, number) => ({ GateSet: number < 3 ? [GATES[number]] : [], Cursor: String(number) }),
    items: 2,
    calls: 3,
  },
  { lie: "no list", paging: OFFSET, service: () => ({ TotalCount: 7 }), items: 0, calls: 1 },
  { lie: "a list that is null", paging: OFFSET, service: () => ({ GateSet: null, TotalCount: 0 }), items: 0, calls: 1 },
  {
    lie: "a list that is none",
    paging: OFFSET,
    service: () => ({ GateSet: "gates" }),
    items: 0,
    calls: 1,
    error: "GateSet is no array",
  },
])("$lie", async ({ paging, request, service, items, calls, error }) => {
  await using server = await serveList(service);
  const read: unknown[] = [];
  let failure: unknown;
  try {
    for await (const gate of readList(server, { ...paging, items: "GateSet" }, request)) read.push(gate);
  } catch (thrown) {
    failure = thrown;
  }
  const name = Object.values(paging)[0];
  const message = error && `The list cannot be read by ${name}: ${error}.`;
  expect({ items: read.length, calls: server.received.length }).toEqual({ items, calls });
  expect(failure).toEqual(error && expect.objectContaining({ name: "ResponseError", message, requestId: "request-1" }));
});

test("integers beyond 2^53 tell pages apart, and may be positions and totals", async () => {
  await using server = await serveList(({ Offset = 0 }) => ({ GateSet: [Number(Offset)], TotalCount: 2 }));
  const big = 2n ** 60n;
  const answers = [big, big + 1n].map((id) => ({ GateSet: [id], TotalCount: 2n }));
  const { paginate } = await import("../../../templates/runtime/paging/paginate.ts");
  const list = paginate<bigint, Members, Members>(
    async () => answers.shift() ?? {},
    { offset: "Offset", total: "TotalCount", items: "GateSet" },
    { Offset: 0n },
  );
  expect(await list.toArray()).toEqual([big, big + 1n]);
  expect(server.received).toHaveLength(0);
});
