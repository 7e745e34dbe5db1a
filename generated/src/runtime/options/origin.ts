// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Action } from "../action.js";
import { attempt } from "../errors/attempt.js";
import type { Origin } from "../platform/transport.js";

const ENDPOINT = /^(https?:\/\/)?([\w.-]+|\[[\d:a-f]+])(:[1-9]\d*)?(\/[\w.~/-]*)?$/i;
const LOCAL = /^(localhost|127(\.\d+){3}|\[::1])$/;

const origins = new Map<string, Origin>();

/** Where a request goes, and the host that it is signed for; a proxy, which has a path, is not the one that it is for. */
export interface Target {
  readonly origin: Origin;
  readonly host: string;
}

/** Finds where the requests of an action go. Throws a ConfigError where its service has no host that can be. */
export function findTarget(
  { service, endpoint = `${service}.tencentcloudapi.com` }: Action,
  { origin: given, rootDomain }: { readonly origin?: Origin; readonly rootDomain?: string | undefined },
): Target {
  const own = rootDomain ? `${endpoint.split(".")[0]}.${rootDomain}` : endpoint;
  const origin = given ?? origins.get(own) ?? parseEndpoint(own);
  // Taken apart once for all calls.
  if (!given) origins.set(own, origin);
  return { origin, host: origin.path === "/" ? origin.host : own };
}

/**
 * Takes a host, or an origin and perhaps a path, apart. Throws a ConfigError where it is neither, where it is written
 * other than it would be read, and where it would send in the clear to another machine though that is not allowed.
 */
export function parseEndpoint(endpoint: string, isHttpAllowed?: boolean): Origin {
  return attempt(
    "Option endpoint must be a host or an https:// origin; http:// to other machines needs allowHttp.",
    () => {
      const [, scheme, written, , path = "/"] = ENDPOINT.exec(endpoint) as unknown as string[];
      // Copied: a URL takes itself apart again each time that it is asked.
      const { protocol, host, hostname, port, pathname } = new URL(scheme ? endpoint : `https://${endpoint}`);
      const isAsWritten = hostname === written?.toLowerCase() && pathname === path && (scheme || path === "/");
      const isSecure = protocol === "https:" || isHttpAllowed || LOCAL.test(hostname);
      if (!isAsWritten || !isSecure) return undefined;
      return { protocol, host, hostname: hostname.replace(/[[\]]/g, ""), port, path: path.replace(/\/?$/, "/") };
    },
  );
}
