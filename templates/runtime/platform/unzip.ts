// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { promisify } from "node:util";
import type { Incoming } from "./transport.js";

type Unzip = (data: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

/**
 * Undoes the encodings that a `content-encoding` header names, as every `fetch` does: the last one first, and one that
 * is unknown ends it.
 */
export async function unzip(
  data: Uint8Array,
  encodings: string,
  maxOutputLength: number,
): Promise<Pick<Incoming, "body" | "broken" | "cause">> {
  let body = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  try {
    const left = encodings.toLowerCase().split(",");
    for (let encoding; (encoding = left.pop());) {
      const undo = chooseUnzip(encoding.trim(), body);
      if (!undo) break;
      body = (await undo(body, { maxOutputLength })) as Buffer<ArrayBuffer>;
    }
    return { body: String(body) };
  } catch (cause) {
    const isLarge = (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return {
      body: "",
      broken: isLarge ? "is larger than maxResponseBytes" : `is not the ${encodings} it says it is`,
      cause,
    };
  }
}

function chooseUnzip(encoding: string, data: Uint8Array): Unzip | undefined {
  if (/^(x-)?gzip$/.test(encoding)) return promisify(gunzip) as Unzip;
  if (encoding === "br") return promisify(brotliDecompress) as Unzip;
  // Some servers leave out zlib's header, whose first byte ends in 8.
  if (encoding === "deflate") return promisify(((data[0] ?? 0) & 15) === 8 ? inflate : inflateRaw) as Unzip;
  return undefined;
}
