import { jest } from "@jest/globals";
import { isServerError } from "typed-tencentcloud";
import { GaapClient } from "typed-tencentcloud/gaap";

test("a call, by an own fetch", async () => {
  const answer = { Response: { InvalidStatusInstanceSet: [], OperationFailedInstanceSet: [], RequestId: "req-1" } };
  const fetch = jest.fn(async () => new Response(JSON.stringify(answer)));
  const gaap = new GaapClient({ credentials: { secretId: "AKID", secretKey: "none" }, fetch });
  expect((await gaap.destroyProxies({ Force: 0 })).RequestId).toBe("req-1");
  expect(isServerError(new Error("no"))).toBe(false);
});
