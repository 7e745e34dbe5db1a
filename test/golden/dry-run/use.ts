import { expect, test } from "vitest";
import { dryRun, ServerError } from "../src/index.js";
import { burnLamp, buyLamps } from "../src/lamp/v20200101/index.js";

test("a generated function is tried without effect, by what its descriptor says", async () => {
  const sent: object[] = [];
  const client = {
    call: async (_action: object, request: object): Promise<object> => {
      sent.push(request);
      throw new ServerError("Yes.", { code: "DryRunOperation", requestId: "request-1" });
    },
  };
  expect(await dryRun(buyLamps, client, { Count: 2 })).toEqual({ RequestId: "request-1" });
  expect(sent).toEqual([{ Count: 2, DryRun: true }]);
  // @ts-expect-error: an action without a dry run does not compile,
  const burn = (): Promise<object> => dryRun(burnLamp, client, { Id: "lamp-1" });
  // and is not sent either.
  await expect(burn()).rejects.toThrow("BurnLamp has no dry run.");
  expect(sent).toHaveLength(1);
});
