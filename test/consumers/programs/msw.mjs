import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { GaapClient } from "typed-tencentcloud/gaap";

const answer = {
  Response: { InvalidStatusInstanceSet: ["mocked"], OperationFailedInstanceSet: [], RequestId: "req-1" },
};
const server = setupServer(http.post("https://gaap.tencentcloudapi.com/", () => HttpResponse.json(answer)));
server.listen({ onUnhandledRequest: "error" });
const gaap = new GaapClient({ credentials: { secretId: "AKID", secretKey: "none" } });
console.log(JSON.stringify(await gaap.destroyProxies({ Force: 0 })));
server.close();
