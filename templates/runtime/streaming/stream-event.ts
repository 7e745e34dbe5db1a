// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/**
 * One event of a stream: any of the members that the action's answer is documented to have. Where it documents none but
 * `RequestId`, whatever comes. `RequestId` is in each event, unless a browser may not see it.
 */
export type StreamEvent<Response> = keyof Response extends "RequestId"
  ? { readonly RequestId?: string; readonly [member: string]: unknown }
  : Partial<Response>;
