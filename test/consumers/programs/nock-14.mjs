import nock from "nock-14";
import { GaapClient } from "typed-tencentcloud/gaap";

const answer = {
  Response: { InvalidStatusInstanceSet: ["mocked"], OperationFailedInstanceSet: [], RequestId: "req-1" },
};
nock.disableNetConnect();
nock("https://gaap.tencentcloudapi.com", { reqheaders: { "x-tc-action": "DestroyProxies" } })
  .post("/", { Force: 0, ClientToken: /^\S+$/ })
  .reply(200, answer);
const gaap = new GaapClient({ credentials: { secretId: "AKID", secretKey: "none" } });
console.log(JSON.stringify(await gaap.destroyProxies({ Force: 0 })));
