import { expect, test } from "vitest";
import { LampClient, paginateDescribeLamps } from "../src/lamp/v20200101/index.js";

/** Three lamps, two a page. */
const client = {
  call: async (_action: object, { Offset = 0 }: { Offset?: number }): Promise<object> => ({
    TotalCount: 3,
    LampSet: [{ Id: "a" }, { Id: "b" }, { Id: "c" }].slice(Offset, Offset + 2),
    RequestId: "request-1",
  }),
};

test("a generated list has items of their type, and pages", async () => {
  const ids: string[] = [];
  for await (const { Id } of paginateDescribeLamps(client, { Limit: 2 })) ids.push(Id);
  expect(ids).toEqual(["a", "b", "c"]);
  const totals: number[] = [];
  for await (const { TotalCount } of paginateDescribeLamps(client).pages()) totals.push(TotalCount);
  expect(totals).toEqual([3, 3]);
});

test("a client's method is that function", async () => {
  const { call } = client;
  const lamps = new (class extends LampClient {
    override call<Response extends object>(action: object, request: object): Promise<Response> {
      return call(action, request) as Promise<Response>;
    }
  })({ credentials: { secretId: "a", secretKey: "b" } });
  expect((await lamps.paginateDescribeLamps().toArray({ limit: 1 })).map(({ Id }) => Id)).toEqual(["a"]);
});
