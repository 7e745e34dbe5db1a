import { type Answers, startTencentCloud, type TencentCloud } from "../support/tencent-cloud.ts";

const BOUND = { Error: { Code: "FailedOperation.RealServerAlreadyBound", Message: "it is bound" } };
const FLOWS = [{ FlowId: 1253, InstanceId: "mssql-hlh6yka1" }];
const ANSWERS: Answers = {
  DestroyProxies: (params) =>
    params.includes("bound") ? BOUND : { OperationFailedInstanceSet: [], InvalidStatusInstanceSet: ["link-11112222"] },
  CloseInterCommunication: () => ({ InterInstanceFlowSet: FLOWS }),
};

/** What `programs/call-all.mjs` comes to with the stand-in. */
export const OUTCOME = { invalid: ["link-11112222"], flows: FLOWS, isBound: true };

/** Starts a server that knows the actions which the programs call. */
export function startStandIn(): Promise<TencentCloud> {
  return startTencentCloud(ANSWERS);
}
