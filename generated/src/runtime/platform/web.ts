// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Credentials } from "../credentials/credentials.js";
import { ConfigError } from "../errors/errors.js";

export { sendByFetch as send } from "./fetch.js";

/** SHA-256 in hexadecimal. */
export async function hashText(data: string | Uint8Array): Promise<string> {
  return encodeHex(new Uint8Array(await crypto.subtle.digest("SHA-256", toBytes(data))));
}

/** HMAC of a text, as bytes. */
export async function hmacBytes(
  hash: "SHA-256" | "SHA-1",
  key: string | Uint8Array,
  text: string,
): Promise<Uint8Array> {
  const { subtle } = crypto;
  const imported = await subtle.importKey("raw", toBytes(key), { name: "HMAC", hash }, false, ["sign"]);
  return new Uint8Array(await subtle.sign("HMAC", imported, toBytes(text)));
}

/** HMAC-SHA256 of a text, in hexadecimal. */
export async function hmacText(key: Uint8Array, text: string): Promise<string> {
  return encodeHex(await hmacBytes("SHA-256", key, text));
}

function toBytes(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof data === "string" ? new TextEncoder().encode(data) : (data as Uint8Array<ArrayBuffer>);
}

function encodeHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Base64 of bytes. */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** There is no place to search here. */
export async function findCredentials(): Promise<Credentials> {
  throw new ConfigError("Option credentials is missing: { secretId, secretKey } or a function that returns them.");
}

/** There is no environment here. */
export function getEnvironment(): never {
  throw new ConfigError("Credentials in the environment or in files are for Node, Deno and Bun.");
}

/** No region is named here. */
export function findRegion(): undefined {}

/** There are no files here. */
export async function readText(): Promise<string> {
  return getEnvironment();
}

/** There is no such folder here. */
export const findHome: typeof readText = readText;
