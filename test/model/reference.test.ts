import { describe, expect, it } from "vitest";
import { buildService } from "../../generator/model/build.ts";
import type { ActionModel, MemberModel, ServiceModel } from "../../generator/model/model.ts";
import { type Direction, isOptional, printType } from "../../generator/emit/print/print-type.ts";
import { loadSpecs } from "../../generator/spec/load.ts";
import { groupSpecs } from "../../generator/spec/units.ts";
import { validateCommon, validateUnit } from "../../generator/spec/validate.ts";
import { ROOT } from "../support/specs.ts";

// What the two reference pages say, copied by hand; prose is ours and is not compared.
const tree = groupSpecs(await loadSpecs(`${ROOT}specs`));
const common = validateCommon(tree).value;
const services = tree.units.map((unit) => {
  const checked = validateUnit(unit);
  if (!checked.value || !common) throw new Error(JSON.stringify(checked.problems));
  return buildService(checked.value, common);
});

describe("DestroyProxies", () => {
  const [service, action] = find("gaap", "DestroyProxies");

  it("is of this service, at this rate, in no region", () => {
    expect(service).toMatchObject({
      version: "2018-05-29",
      endpoint: "gaap.tencentcloudapi.com",
      clientName: "GaapClient",
    });
    expect(action).toMatchObject({ rateLimit: 20, region: "ignored", deprecated: undefined, isReadOnly: false });
    expect(action).toMatchObject({ functionName: "destroyProxies", isRequestOptional: false, sensitiveNames: [] });
  });

  it("takes these members, in the page's order", () => {
    expect(action.request.map((member) => printMember(member, "sent"))).toEqual([
      "Force: 0 | 1",
      "InstanceIds?: readonly string[] | undefined (deprecated: Use ProxyIds.)",
      "ClientToken?: string | undefined",
      "ProxyIds?: readonly string[] | undefined",
    ]);
    const [force, , token] = action.request;
    expect(force?.values.map(({ value, meaning }) => [value, meaning !== ""])).toEqual([
      [0, true],
      [1, true],
    ]);
    expect(action.tokenName).toBe("ClientToken");
    expect(token).toMatchObject({ isToken: true, minLength: undefined, maxLength: 64, pattern: "^[\\x00-\\x7F]*$" });
  });

  it("answers these members", () => {
    expect(action.response.map((member) => printMember(member, "received"))).toEqual([
      "InvalidStatusInstanceSet: string[]",
      "OperationFailedInstanceSet: string[]",
      "RequestId: string",
    ]);
  });

  it("has these codes, in the page's order, each with a description", () => {
    expect(action.errorCodes.map(({ code }) => code)).toEqual([
      "FailedOperation",
      "FailedOperation.AccountBalanceInsufficient",
      "FailedOperation.ActionIsDoing",
      "FailedOperation.BelongDifferentGroup",
      "FailedOperation.DuplicatedRequest",
      "FailedOperation.RealServerAlreadyBound",
      "InternalError",
      "InvalidParameter",
      "InvalidParameterValue",
      "MissingParameter",
      "ResourceNotFound",
      "ResourceUnavailable",
      "UnauthorizedOperation",
      "UnknownParameter",
      "UnsupportedOperation",
    ]);
    expect(action.errorCodes.every(({ description }) => description !== "")).toBe(true);
  });

  it("has the page's example", () => {
    expect(action.examples).toEqual([
      {
        title: "Terminating a Connection",
        method: "GET",
        request: { ProxyIds: ["link-11112222", "link-11113333"], Force: 1 },
        response: {
          OperationFailedInstanceSet: [],
          RequestId: "d4228b1a-8b3b-43d6-a8e7-272d158ff332",
          InvalidStatusInstanceSet: ["link-11112222"],
        },
        doesRequestFit: true,
        doesResponseFit: true,
        failureCode: undefined,
        erratum: undefined,
      },
    ]);
    expect(Object.keys(action.examples[0]?.request ?? {})).toEqual(["ProxyIds", "Force"]);
  });
});

describe("CloseInterCommunication", () => {
  const [service, action] = find("sqlserver", "CloseInterCommunication");

  it("is of this service, at this rate, in a region", () => {
    expect(service).toMatchObject({
      version: "2018-03-28",
      endpoint: "sqlserver.tencentcloudapi.com",
      clientName: "SqlserverClient",
    });
    expect(action).toMatchObject({ rateLimit: 20, region: "required", tokenName: undefined, isRequestOptional: false });
  });

  it("takes and answers these members", () => {
    expect(action.request.map((member) => printMember(member, "sent"))).toEqual(["InstanceIdSet: readonly string[]"]);
    expect(action.response.map((member) => printMember(member, "received"))).toEqual([
      "InterInstanceFlowSet: InterInstanceFlow[]",
      "RequestId: string",
    ]);
  });

  it("has a structure that its page does not describe, and says so", () => {
    const [type] = service.types;
    expect(type?.name).toBe("InterInstanceFlow");
    expect(type?.members.map((member) => printMember(member, "received"))).toEqual([
      "InstanceId: string",
      "FlowId: number",
    ]);
    expect(type?.erratum).toContain("Not described");
  });

  it("has these codes", () => {
    expect(action.errorCodes.map(({ code }) => code)).toEqual([
      "FailedOperation.DBError",
      "InternalError.SystemError",
      "InvalidParameter.InputIllegal",
      "ResourceUnavailable.InstanceStatusInvalid",
      "UnauthorizedOperation.PermissionDenied",
    ]);
  });

  it("has the page's example, corrected, with the reason and the page's own text", () => {
    const [example] = action.examples;
    expect(action.examples).toHaveLength(1);
    expect(example).toMatchObject({
      title: "Removing an instance from an interworking group",
      method: "POST",
      request: { InstanceIdSet: ["mssql-hlh6yka1", "mssql-gfh54fg2"] },
      response: {
        InterInstanceFlowSet: [
          { FlowId: 0, InstanceId: "mssql-hlh6yka1" },
          { FlowId: 1253, InstanceId: "mssql-gfh54fg2" },
        ],
        RequestId: "fc3376a3-4585-4442-87cd-6076d3b510bc",
      },
      doesRequestFit: true,
      doesResponseFit: true,
    });
    expect(example?.erratum).toContain("not JSON");
    const text = tree.units[1]?.actions[0]?.text ?? "";
    expect(text).toContain(
      'documented: |\n      {\n          "Response": {\n              "Response": {\n                  {\n',
    );
  });
});

describe("what every service shares", () => {
  it("is 38 codes and 22 regions", () => {
    expect(Object.keys(common?.errors ?? {})).toHaveLength(38);
    expect(Object.keys(common?.regions ?? {})).toHaveLength(22);
    expect(common?.errors["LimitExceeded"]?.class).toBe("quota");
    expect(common?.errors["RequestLimitExceeded.UinLimitExceeded"]?.class).toBe("throttling");
  });
});

function find(name: string, wanted: string): [ServiceModel, ActionModel] {
  const service = services.find((item) => item.service === name);
  const action = service?.actions.find((item) => item.name === wanted);
  if (!service || !action) throw new Error(`There is no ${wanted}`);
  return [service, action];
}

function printMember(member: MemberModel, direction: Direction): string {
  const deprecated = member.deprecated === undefined ? "" : ` (deprecated: ${member.deprecated})`;
  return `${member.name}${isOptional(member, direction) ? "?" : ""}: ${printType(member, direction)}${deprecated}`;
}
