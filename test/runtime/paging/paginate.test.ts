import { expect, test, vi } from "vitest";
import { paginate } from "../../../templates/runtime/paging/paginate.ts";
import { refuse, serve } from "../server.ts";
import { listRequests, makeGates, readList, serveList, type Members, type Service } from "./list-server.ts";

const PAGING = { offset: "Offset", limit: "Limit", total: "TotalCount", items: "GateSet" };
const GATES = makeGates(7);
const serveGates: Service = ({ Offset = 0 }) => ({
  GateSet: GATES.slice(Number(Offset), Number(Offset) + 3),
  TotalCount: 7,
});

test("pages are the answers", async () => {
  await using server = await serveList(serveGates);
  const sizes: unknown[] = [];
  for await (const { GateSet, TotalCount, RequestId } of readList(server, PAGING).pages()) {
    sizes.push([(GateSet as []).length, TotalCount, RequestId]);
  }
  expect(sizes).toEqual([3, 3, 1].map((size) => [size, 7, "request-1"]));
});

test("nothing is asked before somebody loops, and no page before it is needed", async () => {
  await using server = await serveList(serveGates);
  const list = readList(server, PAGING);
  expect(server.received).toHaveLength(0);
  let count = 0;
  for await (const { Id } of list) {
    expect(server.received).toHaveLength(Math.floor(Id / 3) + 1);
    if (++count === 4) break;
  }
  expect(server.received).toHaveLength(2);
});

test("each loop begins anew, also beside another", async () => {
  await using server = await serveList(serveGates);
  const list = readList(server, PAGING, { Offset: 1 });
  const [first, second] = await Promise.all([list.toArray(), list.toArray()]);
  expect(first).toEqual(GATES.slice(1));
  expect(second).toEqual(first);
  expect(await list.toArray()).toEqual(first);
});

test.each([
  [undefined, 7, 3],
  [7, 7, 3],
  [6, 6, 2],
  [4, 4, 2],
  [1, 1, 1],
  [0, 0, 0],
])("toArray with limit %s: %i items in %i calls", async (limit, items, calls) => {
  await using server = await serveList(serveGates);
  expect(await readList(server, PAGING).toArray({ limit })).toEqual(GATES.slice(0, items));
  expect(server.received).toHaveLength(calls);
});

test("a request that is changed meanwhile is that of the loop's begin", async () => {
  await using server = await serveList(serveGates);
  const request: Members = { Offset: 0, Zone: "a" };
  for await (const { Id } of readList(server, PAGING, request)) if (Id === 0) request["Zone"] = "b";
  expect(listRequests(server).map(({ Zone }) => Zone)).toEqual(["a", "a", "a"]);
});

test("an error ends the loop as itself, after the items before it", async () => {
  await using server = await serve((response, { body }, number) => {
    if (number === 2) return refuse(response, "FailedOperation.Gate");
    const { Offset } = JSON.parse(body) as Members;
    response.end(JSON.stringify({ Response: { RequestId: "request-1", ...serveGates({ Offset }, number) } }));
  });
  const read: unknown[] = [];
  const loop = async (): Promise<void> => {
    for await (const gate of readList(server, PAGING)) read.push(gate);
  };
  await expect(loop()).rejects.toMatchObject({ name: "ServerError", code: "FailedOperation.Gate" });
  expect(read).toHaveLength(3);
});

test("a position that is no number: a ConfigError, and nothing sent", async () => {
  await using server = await serveList(serveGates);
  const list = readList(server, PAGING, { Offset: "second" });
  await expect(list.toArray()).rejects.toMatchObject({ name: "ConfigError", message: "Offset must be a number." });
  expect(server.received).toHaveLength(0);
});

test("a signal aborts between items, and while a page is on its way", async () => {
  await using server = await serveList(serveGates);
  const controller = new AbortController();
  const list = readList(server, PAGING, {}, { signal: controller.signal });
  let count = 0;
  const loop = async (): Promise<void> => {
    for await (const _gate of list) if (++count === 2) controller.abort(new Error("enough"));
  };
  await expect(loop()).rejects.toThrow("enough");
  expect(count).toBe(2);
  await expect(list.toArray()).rejects.toThrow("enough");

  const unexplained = new AbortController();
  const loopOn = async (): Promise<void> => {
    const options = { signal: unexplained.signal };
    for await (const _gate of readList(server, PAGING, {}, options)) unexplained.abort();
  };
  const message = "The reading of pages was aborted.";
  await expect(loopOn()).rejects.toMatchObject({ name: "AbortError", message });

  await using silent = await serve(() => stop.abort(new Error("too slow")));
  const stop = new AbortController();
  await expect(readList(silent, PAGING, {}, { signal: stop.signal }).toArray()).rejects.toThrow("too slow");
});

test("the deadline is for all pages together, whoever lets the time pass", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  try {
    const left: unknown[] = [];
    const list = paginate<object, Members, Members>(
      async ({ Offset = 0 }, options) => {
        left.push(options?.deadlineMs);
        expect(options?.region).toBe("ap-seoul");
        vi.advanceTimersByTime(400);
        return serveGates({ Offset }, 1);
      },
      PAGING,
      {},
      { deadlineMs: 1000, region: "ap-seoul" },
    );
    expect(await list.toArray({ limit: 4 })).toHaveLength(4);
    expect(left).toEqual([1000, 600]);
    const loop = async (): Promise<void> => {
      for await (const _gate of list) vi.advanceTimersByTime(100);
    };
    const message = "The pages did not all come within 1000 ms (deadlineMs).";
    await expect(loop()).rejects.toMatchObject({ name: "TimeoutError", message });
    // A third call would have had nothing left: 400 ms on the way and 300 ms in the loop, twice.
    expect(left).toEqual([1000, 600, 1000, 300]);
  } finally {
    vi.useRealTimers();
  }
});

test("a call that the deadline ends names the deadline that was given", async () => {
  await using server = await serve((response, _received, number) => {
    if (number === 1) response.end(JSON.stringify({ Response: { RequestId: "r", ...serveGates({}, 1) } }));
  });
  const failed = readList(server, PAGING, {}, { deadlineMs: 300 }).toArray();
  await expect(failed).rejects.toMatchObject({
    name: "TimeoutError",
    message: "The pages did not all come within 300 ms (deadlineMs).",
    action: "DescribeGates",
    attempts: 1,
  });
});

test("a time-out of one try stays what it is", async () => {
  await using server = await serve(() => {});
  const failed = readList(server, PAGING, {}, { deadlineMs: 60_000, timeoutMs: 50 }).toArray();
  await expect(failed).rejects.toMatchObject({ name: "TimeoutError", message: expect.stringContaining("timeoutMs") });
});
