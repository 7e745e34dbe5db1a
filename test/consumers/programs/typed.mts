// Compiles only if the types are there, and in every mode the same; isolatedDeclarations asks for the annotations.
import { Client, type CommonErrorCode, isServerError, type Region } from "typed-tencentcloud";
import {
  destroyProxies,
  DestroyProxiesErrorCode,
  type DestroyProxiesRequest,
  GaapClient,
} from "typed-tencentcloud/gaap";
import { type CloseInterCommunicationResponse, SqlserverClient } from "typed-tencentcloud/sqlserver/v20180328";

declare const console: { log(text: string): void };
declare const process: { argv: string[] };

const [, , endpoint = "", secretId = "", secretKey = ""] = process.argv;
const credentials = { secretId, secretKey };
const region: Region = "ap-guangzhou";

export class Gaap extends GaapClient {
  override toString(): string {
    return "mine";
  }
}

export const client: Client = new Gaap({ endpoint, credentials });
export const request: DestroyProxiesRequest = { Force: 1, ProxyIds: ["link-11112222"], ClientToken: undefined };
export const close = (): Promise<CloseInterCommunicationResponse> =>
  new SqlserverClient({ endpoint, credentials, region }).closeInterCommunication({ InstanceIdSet: ["mssql-hlh6yka1"] });

const terminated = await destroyProxies(client, request);
const closed = await close();
const flows: { FlowId: number; InstanceId: string }[] = closed.InterInstanceFlowSet;
const failure: unknown = await destroyProxies(client, { Force: 0, ProxyIds: ["bound"] }).catch(
  (error: unknown) => error,
);
let isBound = false;
if (isServerError(failure, DestroyProxiesErrorCode.FailedOperation_RealServerAlreadyBound)) {
  const code: "FailedOperation.RealServerAlreadyBound" = failure.code;
  isBound = code !== ("InternalError" satisfies CommonErrorCode as string);
}
console.log(JSON.stringify({ invalid: terminated.InvalidStatusInstanceSet, flows, isBound }));
