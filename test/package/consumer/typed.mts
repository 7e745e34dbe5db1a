// The same in strict TypeScript: it compiles only if every type is what the pages say.
import { Client, type CommonErrorCode, isServerError, type Region } from "typed-tencentcloud";
import {
  destroyProxies,
  DestroyProxiesErrorCode,
  type DestroyProxiesRequest,
  type DestroyProxiesResponse,
  GaapClient,
  type GaapErrorCode,
} from "typed-tencentcloud/gaap";
import { SqlserverClient, type InterInstanceFlow } from "typed-tencentcloud/sqlserver";

declare const console: { log(text: string): void };
declare const process: { argv: string[] };

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const types: [
  Same<
    DestroyProxiesRequest,
    {
      Force: 0 | 1;
      InstanceIds?: readonly string[] | undefined;
      ClientToken?: string | undefined;
      ProxyIds?: readonly string[] | undefined;
    }
  >,
  Same<keyof DestroyProxiesResponse, "InvalidStatusInstanceSet" | "OperationFailedInstanceSet" | "RequestId">,
  Same<InterInstanceFlow, { InstanceId: string; FlowId: number }>,
] = [true, true, true];

const endpoint: string = process.argv[2] ?? "";
const region: Region = "ap-guangzhou";
const gaap = new GaapClient({ endpoint });
const request = { ProxyIds: ["link-11112222", "link-11113333"], Force: 1, ClientToken: undefined } as const;
const { InvalidStatusInstanceSet, OperationFailedInstanceSet, RequestId } = await gaap.destroyProxies(request);
const failed: string[] = OperationFailedInstanceSet;

const client = new Client({ endpoint, maxRetries: 0 });
let code: "FailedOperation.RealServerAlreadyBound" | undefined;
try {
  await destroyProxies(client, { Force: 0, ProxyIds: ["bound"] });
} catch (error) {
  if (!isServerError(error, DestroyProxiesErrorCode.FailedOperation_RealServerAlreadyBound)) throw error;
  code = error.code;
}
const ofService: GaapErrorCode = DestroyProxiesErrorCode.FailedOperation_RealServerAlreadyBound;
const common: CommonErrorCode = "InternalError";

const sqlserver = new SqlserverClient({ endpoint, region });
const closed = await sqlserver.closeInterCommunication({ InstanceIdSet: ["mssql-hlh6yka1", "mssql-gfh54fg2"] });
const flows: number[] = closed.InterInstanceFlowSet.map(({ FlowId }) => FlowId);

console.log(JSON.stringify({ types, InvalidStatusInstanceSet, failed, RequestId, code, ofService, common, flows }));
