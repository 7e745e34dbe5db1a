/**
 * The glossary of what is generated: specifications after checking, with references resolved and names decided.
 * Plain data without methods; emitters read nothing else.
 */
import type { Deprecation, RegionRule, RequestMethod, SpecValue } from "../spec/spec.ts";

/** One version of one service: the piece in which packages are generated. */
export interface ServiceModel {
  /** `gaap`. */
  readonly service: string;
  /** `2018-05-29`. */
  readonly version: string;
  /** `v20180529`. */
  readonly versionName: string;
  readonly title: string;
  readonly docs: string | undefined;
  /** `gaap.tencentcloudapi.com`. */
  readonly endpoint: string;
  /** `GaapClient`. */
  readonly clientName: string;
  /** `GaapErrorCode`. */
  readonly errorCodeName: string;
  /** Sorted by wire name. */
  readonly actions: readonly ActionModel[];
  /** Sorted by wire name. */
  readonly types: readonly TypeModel[];
  /** Codes of the service and of all its actions, sorted. */
  readonly errorCodes: readonly ErrorCodeModel[];
}

/** One API action. */
export interface ActionModel {
  /** `DestroyProxies`, as sent. */
  readonly name: string;
  /** `destroyProxies`. */
  readonly functionName: string;
  /** Name of its file without ending; the wire name, unless another file has it. */
  readonly fileName: string;
  /** `DestroyProxiesRequest`. */
  readonly requestName: string;
  /** `DestroyProxiesResponse`. */
  readonly responseName: string;
  /** `DestroyProxiesErrorCode`. */
  readonly errorCodeName: string;
  /** `gaap/2018-05-29/DestroyProxies.yaml`. */
  readonly specPath: string;
  readonly title: string;
  readonly description: string;
  readonly deprecated: Deprecation | undefined;
  readonly sourceUrl: string | undefined;
  /** Requests a second. */
  readonly rateLimit: number | undefined;
  readonly region: RegionRule;
  /** Wire name of the request member that makes a call repeatable. */
  readonly tokenName: string | undefined;
  readonly isReadOnly: boolean;
  /** How its list comes in pages. */
  readonly paging: PagingModel | undefined;
  /** How its answer comes as a stream of events. */
  readonly stream: StreamModel | undefined;
  /** Wire name of the request member with which a call only checks. */
  readonly dryRunName: string | undefined;
  /** Wire names of members, at any depth, whose values must not be shown; sorted. */
  readonly sensitiveNames: readonly string[];
  readonly request: readonly MemberModel[];
  /** `RequestId` included. */
  readonly response: readonly MemberModel[];
  /** A call may leave the request out: none of its members is required. */
  readonly isRequestOptional: boolean;
  /** Names of the data types that its members are of, sorted. */
  readonly typeNames: readonly string[];
  /** In the order of the page. */
  readonly errorCodes: readonly ErrorCodeModel[];
  readonly examples: readonly ExampleModel[];
}

/** Which members carry the pages of a list, by wire name. */
export interface PagingModel {
  /** What the position is: a 0-based record index, a 1-based page number, or what the answer before returned. */
  readonly kind: "offset" | "page" | "cursor";
  /** Request member with the position. */
  readonly positionName: string;
  /** The position is sent as text. */
  readonly isPositionText: boolean;
  /** Answer member with the position to send next, where `kind` is `cursor`. */
  readonly nextName: string | undefined;
  /** Request member with the size of a page. */
  readonly limitName: string | undefined;
  /** The size is sent as text. */
  readonly isLimitText: boolean;
  /** Answer member with the number of all items. */
  readonly totalName: string | undefined;
  /** Answer member with the items of a page; unknown where the documentation leaves it open. */
  readonly itemsName: string | undefined;
}

/** When an answer is `text/event-stream`: always, or where a request member asks for it. */
export type StreamModel = { readonly kind: "always" } | { readonly kind: "optional"; readonly memberName: string };

/** A named structure of a service. */
export interface TypeModel {
  /** Wire name. */
  readonly name: string;
  /** The exported name; the wire name, unless it is taken. */
  readonly typeName: string;
  readonly description: string;
  readonly erratum: string | undefined;
  readonly members: readonly MemberModel[];
}

/** One member of a request, an answer or a data type. */
export interface MemberModel {
  /** Wire name. */
  readonly name: string;
  readonly type: TypeReference;
  readonly isOptional: boolean;
  readonly isNullable: boolean;
  readonly description: string;
  readonly deprecated: Deprecation | undefined;
  /** Enumerated values with their meanings; several lines of its documentation. */
  readonly values: readonly ValueModel[];
  /** What documentation says beyond the description: `Default: 20.`, `At most 64 characters.` */
  readonly notes: readonly string[];
}

/** What a member is of: `depth` times an array of a scalar, of a data type, or of enumerated values. */
export interface TypeReference {
  readonly kind: "string" | "number" | "integer" | "boolean" | "bytes" | "record" | "type" | "values";
  /** The exported name of the data type, where `kind` is `type`. */
  readonly typeName?: string;
  /** The literals, where `kind` is `values`; `isOpen` where others may come. */
  readonly literals?: readonly (string | number | boolean)[];
  readonly isOpen?: boolean;
  /** An integer that may pass 2^53. */
  readonly isWide?: boolean;
  readonly depth: number;
}

/** One enumerated value and its meaning, which may be empty. */
export interface ValueModel {
  readonly value: string;
  readonly meaning: string;
}

/** An error code: `FailedOperation.ActionIsDoing`. */
export interface ErrorCodeModel {
  readonly code: string;
  /** Key of the const object: `FailedOperation_ActionIsDoing`. */
  readonly key: string;
  readonly description: string;
}

/** One example of a page. */
export interface ExampleModel {
  readonly title: string;
  readonly method: RequestMethod;
  readonly request: Record<string, SpecValue> | undefined;
  readonly response: Record<string, SpecValue> | undefined;
  /** Whether the request is of the request's type; those that are not stand beside an erratum. */
  readonly doesRequestFit: boolean;
  readonly doesResponseFit: boolean;
  /** The code of a documented failure. */
  readonly failureCode: string | undefined;
  readonly erratum: string | undefined;
}

/** What all services share. */
export interface CommonModel {
  /** Codes that every action can return, sorted. */
  readonly commonErrorCodes: readonly ErrorCodeModel[];
  /** Region -> where it is, sorted by region. */
  readonly regions: readonly { readonly region: string; readonly place: string }[];
}
