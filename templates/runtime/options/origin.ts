// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { ConfigError } from "../errors/errors.js";
import type { Origin } from "../platform/transport.js";

const SECURE = /^https:|^http:\/\/(localhost|[^/]*\.localhost|127(\.\d+){3}|\[::1\])(:|\/)/;

const origins = new Map<string, Origin>();

/** Takes the host of a service apart, once for all calls. */
export function findOrigin(host: string): Origin {
  let origin = origins.get(host);
  if (!origin) origins.set(host, (origin = parseEndpoint(host)));
  return origin;
}

/** Takes a host or an origin apart. Throws a {@link ConfigError} where it is neither, or would send in the clear. */
export function parseEndpoint(endpoint: string): Origin {
  try {
    const url = endpoint.includes("://") ? endpoint : `https://${endpoint}`;
    const origin = readOrigin(url);
    const href = `${origin.protocol}//${origin.host}/`;
    if (new URL(url).href === href && SECURE.test(href)) return origin;
  } catch {
    // Reported below.
  }
  throw new ConfigError("Option endpoint must be a host or an https:// origin; http:// only on this machine.");
}

/** Takes a URL apart. Throws a TypeError where it is none. */
export function readOrigin(url: string): Origin {
  // Copied: a URL takes itself apart again each time that it is asked.
  const { protocol, host, hostname, port } = new URL(url);
  return { protocol, host, hostname: hostname.replace(/[[\]]/g, ""), port };
}
