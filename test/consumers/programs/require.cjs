const { Client, isServerError } = require("typed-tencentcloud");
const { destroyProxies, DestroyProxiesErrorCode } = require("typed-tencentcloud/gaap");
const { SqlserverClient } = require("typed-tencentcloud/sqlserver/v20180328");

const [, , endpoint, secretId, secretKey] = process.argv;
const credentials = { secretId, secretKey };

async function callAll() {
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

void callAll().then((outcome) => console.log(JSON.stringify(outcome)));
