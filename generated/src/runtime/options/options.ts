// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Credentials, CredentialProvider } from "../credentials/credentials.js";
import type { FetchLike } from "../platform/fetch.js";
import type { AnswerDetails } from "../call/answer-details.js";
import type { Logger } from "../call/log.js";
import type { Region } from "./region.js";
import type { SignatureMethod } from "../sign/sign.js";

/** Options of a client; each of them may also be given to a single call. */
export interface ClientOptions {
  /**
   * Keys, a function that finds them, or `"none"` for the few actions that are called unsigned. Default: environment,
   * profile file, CVM role, OIDC of TKE, in this order.
   */
  readonly credentials?: Credentials | CredentialProvider | "none" | undefined;
  /** Not sent for actions that ignore it. Default: on Node, the environment variable `TENCENTCLOUD_REGION`. */
  readonly region?: Region | (string & {}) | undefined;
  /**
   * A host, or an origin such as `http://127.0.0.1:8080`. Default: the host of the service. An origin with a path, such as
   * `https://proxy.example/tencent/`, is a proxy that takes the path away and sends the request on to the service with the
   * service's own `Host`: for that host, and for the path `/`, it is signed.
   */
  readonly endpoint?: string | undefined;
  /** `true`: an endpoint of another machine may be `http://`. What is sent, the token of temporary keys too, can be read. */
  readonly allowHttp?: boolean | undefined;
  /**
   * The domain that has the hosts of all services: `intl.tencentcloudapi.com`, `internal.tencentcloudapi.com` inside of
   * Tencent Cloud, `ap-shanghai-fsi.tencentcloudapi.com`. Default `tencentcloudapi.com`. An `endpoint` comes before it.
   */
  readonly rootDomain?: string | undefined;
  /** Default `POST`. */
  readonly httpMethod?: "POST" | "GET" | undefined;
  /** Default `TC3-HMAC-SHA256`. */
  readonly signatureMethod?: SignatureMethod | undefined;
  /** Headers that TC3-HMAC-SHA256 signs, in lower case and sorted; default `content-type`, `host`, `x-tc-action`. */
  readonly signedHeaders?: readonly string[] | undefined;
  /** Headers of your own, such as `X-TC-TraceId`; those of a call are laid over the client's, undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** Language of error messages: `en-US` or `zh-CN`. */
  readonly language?: "en-US" | "zh-CN" | undefined;
  /** Milliseconds for one try, from connecting to the last byte of the answer; default 30,000. 0, Infinity: no end. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for the whole call: waiting, all tries and the pauses between them; default none. */
  readonly deadlineMs?: number | undefined;
  /** Tries after the first one, made only where they can do no harm; default 3. */
  readonly maxRetries?: number | undefined;
  /** Bytes of an answer, decompressed; a larger one is refused. Default 64 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** Calls of one action and region a second, in place of the documented number; `false`: not paced. */
  readonly rateLimit?: number | false | undefined;
  /** Sends the requests in place of the platform's own way. */
  readonly fetch?: FetchLike | undefined;
  /**
   * On Node: an agent of node:https, such as `HttpsProxyAgent` of https-proxy-agent; of node:http where the endpoint is
   * `http://`. Without one, Node 24.5 and newer look at `HTTPS_PROXY` and `NO_PROXY` where `NODE_USE_ENV_PROXY=1` says so.
   */
  readonly agent?: object | undefined;
  /** `console`, or an object with any of its methods `debug`, `warn` and `error`. */
  readonly logger?: Logger | undefined;
  /** Told of every call that ends, with success or not; the call does not wait for it, and its failures do no harm. */
  readonly onAnswer?: ((details: AnswerDetails) => unknown) | undefined;
  /** Sent as X-TC-RequestClient; default names this package. */
  readonly requestClient?: string | undefined;
}

/** Options of a single call, in place of those of its client. */
export interface CallOptions extends ClientOptions {
  /** Aborts the call: it rejects at once with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** `false`: the action's idempotency token is not filled in, and so lost answers are not asked for again. */
  readonly idempotencyToken?: boolean | undefined;
}
