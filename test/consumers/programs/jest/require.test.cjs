const { destroyProxies, GaapClient } = require("typed-tencentcloud/gaap");
const { isServerError } = require("typed-tencentcloud");

test("a call, by an own fetch", async () => {
  const answer = { Response: { InvalidStatusInstanceSet: [], OperationFailedInstanceSet: [], RequestId: "req-1" } };
  const fetch = jest.fn(async () => new Response(JSON.stringify(answer)));
  const gaap = new GaapClient({ credentials: { secretId: "AKID", secretKey: "none" }, fetch });
  expect((await gaap.destroyProxies({ Force: 0 })).RequestId).toBe("req-1");
  expect((await destroyProxies(gaap, { Force: 0 })).RequestId).toBe("req-1");
  expect(fetch).toHaveBeenCalledTimes(2);
  expect(isServerError(new Error("no"))).toBe(false);
});
