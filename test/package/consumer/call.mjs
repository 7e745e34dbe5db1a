// A stranger's program in JavaScript: what it prints is what the test looks at.
import { isServerError } from "typed-tencentcloud";
import { DestroyProxiesErrorCode, GaapClient } from "typed-tencentcloud/gaap";
import { closeInterCommunication, SqlserverClient } from "typed-tencentcloud/sqlserver/v20180328";

const [endpoint] = process.argv.slice(2);
const gaap = new GaapClient({ endpoint });
const terminated = await gaap.destroyProxies({ ProxyIds: ["link-11112222", "link-11113333"], Force: 1 });
const byQuery = await gaap.destroyProxies(
  { ProxyIds: ["link-1"], Force: 0, ClientToken: "token 1&2" },
  { httpMethod: "GET", signatureMethod: "HmacSHA256" },
);
const sqlserver = new SqlserverClient({ endpoint, region: "ap-guangzhou" });
const closed = await closeInterCommunication(sqlserver, { InstanceIdSet: ["mssql-hlh6yka1", "mssql-gfh54fg2"] });
const failure = await gaap.destroyProxies({ ProxyIds: ["bound"], Force: 0 }).catch((error) => error);
console.log(
  JSON.stringify({
    terminated,
    byQuery,
    closed,
    failure: {
      isIt: isServerError(failure, DestroyProxiesErrorCode.FailedOperation_RealServerAlreadyBound),
      isAnother: isServerError(failure, DestroyProxiesErrorCode.FailedOperation_ActionIsDoing),
      name: failure.name,
      code: failure.code,
      action: failure.action,
      requestId: failure.requestId,
    },
  }),
);
