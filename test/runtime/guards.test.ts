import { describe, expect, expectTypeOf, test } from "vitest";
import * as runtime from "../../templates/runtime/index.ts";
import {
  ConfigError,
  ConnectionError,
  ResponseError,
  ServerError,
  TimeoutError,
} from "../../templates/runtime/index.ts";

function createServerError(code: string, status = 200): ServerError {
  return new ServerError("No.", { code, status, action: "OpenGate", requestId: "request-1" });
}

const { isAuthFailure, isOfFamily, isRetryable, isServerError, isThrottling } = runtime;

describe("classification of the common error codes", () => {
  const throttling = [
    "RequestLimitExceeded",
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
    "RequestLimitExceeded.IPLimitExceeded",
    "RequestLimitExceeded.UinLimitExceeded",
  ];
  const auth = [
    "AuthFailure.InvalidAuthorization",
    "AuthFailure.InvalidSecretId",
    "AuthFailure.MFAFailure",
    "AuthFailure.SecretIdNotFound",
    "AuthFailure.SignatureExpire",
    "AuthFailure.SignatureFailure",
    "AuthFailure.TokenFailure",
    "AuthFailure.UnauthorizedOperation",
    "IpInBlacklist",
    "IpNotInWhitelist",
    "UnauthorizedOperation",
  ];
  const server = ["InternalError", "ServiceUnavailable"];
  const other = [
    "ActionOffline",
    "DryRunOperation",
    "FailedOperation",
    "InvalidAction",
    "InvalidParameter",
    "InvalidParameterValue",
    "InvalidRequest",
    "LimitExceeded",
    "MissingParameter",
    "NoSuchProduct",
    "NoSuchVersion",
    "RequestSizeLimitExceeded",
    "ResponseSizeLimitExceeded",
    "ResourceInUse",
    "ResourceInsufficient",
    "ResourceNotFound",
    "ResourceUnavailable",
    "UnknownParameter",
    "UnsupportedOperation",
    "UnsupportedProtocol",
    "UnsupportedRegion",
    "RequestLimitExceededNot",
  ];

  test.each([...throttling, ...auth, ...server, ...other])("%s", (code) => {
    const error = createServerError(code);
    expect(isThrottling(error)).toBe(throttling.includes(code));
    expect(isAuthFailure(error)).toBe(auth.includes(code));
    expect(isRetryable(error)).toBe(throttling.includes(code) || server.includes(code));
  });

  test("errors without a code", () => {
    expect(isRetryable(new ConnectionError("", { sent: true }))).toBe(true);
    expect(isRetryable(new TimeoutError("", { sent: false }))).toBe(true);
    expect(isRetryable(new ResponseError("", { bodyStart: "", status: 502 }))).toBe(true);
    expect(isRetryable(new ResponseError("", { bodyStart: "", status: 404 }))).toBe(false);
    expect(isRetryable(new ConfigError(""))).toBe(false);
    expect(isRetryable(new TypeError("fetch failed"))).toBe(false);
  });
});

describe("guards", () => {
  test("isServerError narrows the code to the literals that are asked for", () => {
    const error: unknown = createServerError("FailedOperation.ActionIsDoing");
    expect(isServerError(error)).toBe(true);
    expect(isServerError(error, "FailedOperation")).toBe(false);
    expect(isServerError(error, "InvalidParameter", "FailedOperation.ActionIsDoing")).toBe(true);
    if (isServerError(error, "FailedOperation.ActionIsDoing")) {
      expectTypeOf(error.code).toEqualTypeOf<"FailedOperation.ActionIsDoing">();
      expectTypeOf(error.requestId).toEqualTypeOf<string | undefined>();
    }
    if (isServerError(error)) expectTypeOf(error.code).toEqualTypeOf<string>();
  });

  test("isOfFamily holds for the family itself and what belongs to it", () => {
    expect(isOfFamily(createServerError("FailedOperation"), "FailedOperation")).toBe(true);
    expect(isOfFamily(createServerError("FailedOperation.X"), "FailedOperation")).toBe(true);
    expect(isOfFamily(createServerError("FailedOperationX"), "FailedOperation")).toBe(false);
  });

  test("hold for errors of another copy of the package", () => {
    const copy = Object.assign(new Error("No."), { name: "ServerError", code: "RequestLimitExceeded.IPLimitExceeded" });
    expect(isServerError(copy, "RequestLimitExceeded.IPLimitExceeded")).toBe(true);
    expect(isThrottling(copy)).toBe(true);
  });

  const examples = {
    isConfigError: new ConfigError(""),
    isConnectionError: new ConnectionError("", { sent: true }),
    isResponseError: new ResponseError("", { bodyStart: "" }),
    isServerError: createServerError("Oops"),
    isTimeoutError: new TimeoutError("", { sent: true }),
  } as const;
  test.each(Object.entries(examples))("%s", (name, example) => {
    const guard = runtime[name as keyof typeof examples];
    expect(guard(example)).toBe(true);
    for (const strange of [
      undefined,
      null,
      0,
      "ServerError",
      {},
      new Error("x"),
      new DOMException("", "TimeoutError"),
    ]) {
      expect(guard(strange)).toBe(false);
    }
    const also = name === "isConnectionError" ? ["isTimeoutError"] : [];
    for (const [other, error] of Object.entries(examples)) {
      if (other !== name && !also.includes(other)) expect(guard(error)).toBe(false);
    }
  });
});

describe("error classes", () => {
  test("have a literal name, their parents, their details and their cause", () => {
    const cause = new Error("reset");
    const error = new TimeoutError("late", { sent: true, attempts: 2, action: "OpenGate", region: undefined, cause });
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toBeInstanceOf(runtime.TencentCloudError);
    expect(error.name).toBe("TimeoutError");
    expect(error.cause).toBe(cause);
    expect(Object.keys(error).sort()).toEqual(["action", "attempts", "name", "sent"]);
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "TimeoutError",
      action: "OpenGate",
      attempts: 2,
      sent: true,
    });
  });
});
