// What every consumer does: two services, an answer, a failure by its code.
import { Client, isServerError } from "typed-tencentcloud";
import { destroyProxies, DestroyProxiesErrorCode } from "typed-tencentcloud/gaap";
import { SqlserverClient } from "typed-tencentcloud/sqlserver";

export async function callAll(endpoint, credentials) {
  const client = new Client({ endpoint, credentials });
  const terminated = await destroyProxies(client, { Force: 1, ProxyIds: ["link-11112222"] });
  const sqlserver = new SqlserverClient({ endpoint, credentials, region: "ap-guangzhou" });
  const closed = await sqlserver.closeInterCommunication({ InstanceIdSet: ["mssql-hlh6yka1"] });
  const failure = await destroyProxies(client, { Force: 0, ProxyIds: ["bound"] }).catch((error) => error);
  return {
    invalid: terminated.InvalidStatusInstanceSet,
    flows: closed.InterInstanceFlowSet,
    isBound: isServerError(failure, DestroyProxiesErrorCode.FailedOperation_RealServerAlreadyBound),
  };
}
