import type { ActionModel, ServiceModel } from "../../model/model.ts";
import type { SpecValue } from "../../spec/spec.ts";
import { type Parameter, signBody, signParameters, TEST_IDENTITY } from "./second-signer.ts";

type Members = Record<string, SpecValue>;

/** A request as it must go over the wire, as text: an address whose parameters stand a line each, headers, body. */
export function printExpectedRequest(
  method: "GET" | "POST",
  action: ActionModel,
  service: ServiceModel,
  request: Members,
): string {
  return method === "GET" ? printAddress(action, service, request) : printPost(action, service, request);
}

function printAddress(action: ActionModel, { version, endpoint }: ServiceModel, request: Members): string {
  const { secretId, region, requestClient, nonce, timestamp } = TEST_IDENTITY;
  const parameters: Parameter[] = [
    ...flattenRequest(request),
    ["Action", action.name],
    ["RequestClient", requestClient],
    ["Nonce", nonce],
    ["Timestamp", timestamp],
    ["Version", version],
    ["SecretId", secretId],
    ...(action.region === "ignored" ? [] : [["Region", region] as const]),
    ["SignatureMethod", "HmacSHA256"],
  ];
  const signed = [...parameters, ["Signature", signParameters(endpoint, parameters)] as const];
  const lines = signed.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return `GET https://${endpoint}/\n?${lines.join("\n&")}`;
}

function printPost(action: ActionModel, { service, version, endpoint }: ServiceModel, request: Members): string {
  const { region, requestClient, timestamp } = TEST_IDENTITY;
  const body = printBody(request);
  return [
    `POST https://${endpoint}/`,
    `authorization: ${signBody(service, endpoint, action.name, body)}`,
    "content-type: application/json",
    `x-tc-action: ${action.name}`,
    ...(action.region === "ignored" ? [] : [`x-tc-region: ${region}`]),
    `x-tc-requestclient: ${requestClient}`,
    `x-tc-timestamp: ${timestamp}`,
    `x-tc-version: ${version}`,
    "",
    body,
  ].join("\n");
}

/** Flattens a request: `Filters.0.Values.0=…`, indexes from 0, null and empty structures left out. */
function flattenRequest(request: Members): Parameter[] {
  return Object.entries(request).flatMap(([name, value]) => flattenValue(name, value));
}

function flattenValue(name: string, value: SpecValue): Parameter[] {
  if (value === null) return [];
  if (typeof value !== "object") return [[name, String(value)]];
  const entries = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return entries.flatMap(([key, item]) => flattenValue(`${name}.${key}`, item));
}

/** Half a surrogate pair, which no address can hold, is sent as U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replaceAll("'", "%27");
}

/** Characters that do not show, which the official SDK writes as escapes. */
const HIDDEN =
  /[\u0600-\u0604\u007f-\u009f\u00ad\u070f\u17b4\u17b5\u200c-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/g;

/** A request as JSON: integers beyond 2^53 exact, null left out. */
function printBody(value: SpecValue): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(printBody).join(",")}]`;
  if (typeof value !== "object" || value === null) return printScalar(value);
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return `{${entries.map(([name, item]) => `${printScalar(name)}:${printBody(item)}`).join(",")}}`;
}

function printScalar(value: string | number | boolean | null): string {
  return JSON.stringify(value).replace(HIDDEN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
