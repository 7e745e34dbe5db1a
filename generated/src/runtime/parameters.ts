// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { encodeBase64 } from "#platform";

/** A parameter of a query string or a form. */
export type Parameter = readonly [name: string, value: string];

/** Flattens a request as documented: `Filters.0.Values.0=…`; null, undefined and empty members are left out. */
export function flattenRequest(value: object, prefix = "", parameters: Parameter[] = []): Parameter[] {
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    if (member === null || member === undefined) continue;
    if (member instanceof Uint8Array) parameters.push([prefix + name, encodeBase64(member)]);
    else if (typeof member !== "object") parameters.push([prefix + name, String(member)]);
    else if (member instanceof Date) parameters.push([prefix + name, member.toJSON()]);
    else flattenRequest(member, `${prefix}${name}.`, parameters);
  }
  return parameters;
}

/** Joins parameters into a query string, in their order. */
export function encodeParameters(parameters: readonly Parameter[]): string {
  return parameters.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
}

function encode(text: string): string {
  // Half a surrogate pair has no UTF-8, and encodeURIComponent throws on it.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
