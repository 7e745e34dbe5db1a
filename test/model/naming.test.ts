import { describe, expect, it } from "vitest";
import {
  isReadingAction,
  takeFileName,
  takeName,
  toErrorCodeKey,
  toFunctionName,
  toPrefixedName,
  toServiceName,
  toVersionName,
} from "../../generator/model/naming.ts";

describe("toFunctionName", () => {
  it.each([
    ["DestroyProxies", "destroyProxies"],
    ["EHOCR", "ehocr"],
    ["IDCardOCR", "idCardOCR"],
    ["DescribeCAMRoles", "describeCAMRoles"],
    ["A", "a"],
    ["ABTest", "abTest"],
    ["HTTP2Push", "http2Push"],
    ["V2Call", "v2Call"],
    ["lowerCase", "lowerCase"],
    ["Delete", "delete_"],
    ["Import", "import_"],
    ["Await", "await_"],
    ["Action", "action_"],
    ["Client", "client_"],
    ["Options", "options_"],
    ["Paginate", "paginate_"],
    ["Describe_Old", "describe_Old"],
  ])("%s -> %s", (action, want) => {
    expect(toFunctionName(action)).toBe(want);
  });
});

describe("other names", () => {
  it("of functions beside an action's own", () => {
    expect(toPrefixedName("paginate", "DescribeLamps")).toBe("paginateDescribeLamps");
    expect(toPrefixedName("stream", "chat")).toBe("streamChat");
  });

  it.each([
    ["gaap", "Gaap"],
    ["tke-edge", "TkeEdge"],
    ["as", "As"],
    ["a--b", "AB"],
  ])("toServiceName: %s -> %s", (service, want) => {
    expect(toServiceName(service)).toBe(want);
  });

  it("toVersionName and toErrorCodeKey", () => {
    expect(toVersionName("2018-05-29")).toBe("v20180529");
    expect(toErrorCodeKey("FailedOperation.ActionIsDoing")).toBe("FailedOperation_ActionIsDoing");
    expect(toErrorCodeKey("InternalError")).toBe("InternalError");
  });

  it.each([
    ["DescribeInstances", true],
    ["GetObject", true],
    ["Getaway", false],
    ["ListTags", true],
    ["Listen", false],
    ["DestroyProxies", false],
  ])("isReadingAction: %s %s", (action, want) => {
    expect(isReadingAction(action)).toBe(want);
  });
});

describe("names that are taken", () => {
  it("get an underscore each", () => {
    const scope = new Set(["Promise"]);
    expect([takeName(scope, "Promise"), takeName(scope, "Promise"), takeName(scope, "Item")]).toEqual([
      "Promise_",
      "Promise__",
      "Item",
    ]);
  });

  it("are compared without regard to case for files", () => {
    const scope = new Set(["index", "client"]);
    expect([takeFileName(scope, "Client"), takeFileName(scope, "EHOCR"), takeFileName(scope, "EhOcr")]).toEqual([
      "Client_",
      "EHOCR",
      "EhOcr_",
    ]);
  });
});
