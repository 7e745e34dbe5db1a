/**
 * The glossary of what is generated: specifications after checking, with references resolved and names decided.
 * Plain data without methods; emitters read nothing else.
 */
import type { Deprecation, OutputName, RegionRule, RequestMethod, SpecValue } from "../spec/spec.ts";

/** One version of one service: the piece in which packages are generated. */
export interface ServiceModel {
  /** `gaap`. */
  readonly service: string;
  /** `2018-05-29`. */
  readonly version: string;
  /** `v20180529`. */
  readonly versionName: string;
  readonly title: string;
  /** Where a service has several versions: whether its short path means this one. */
  readonly isDefault: boolean;
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
  /** Wire names of members of the answer, at any depth, that are integers and may pass 2^53; sorted. */
  readonly wideNames: readonly string[];
  readonly request: readonly MemberModel[];
  /** `RequestId` included. */
  readonly response: readonly MemberModel[];
  /** A call may leave the request out: none of its members is required. */
  readonly isRequestOptional: boolean;
  /** In the order of the page. */
  readonly errorCodes: readonly ErrorCodeModel[];
  readonly examples: readonly ExampleModel[];
}

/** Which members carry the pages of a list, by wire name. */
export interface PagingModel {
  /** `paginateDescribeLamps`. */
  readonly functionName: string;
  /** What the position is: a 0-based record index, a 1-based page number, or what the answer before returned. */
  readonly kind: "offset" | "page" | "cursor";
  /** Request member with the position. */
  readonly positionName: string;
  /** The position is sent as text. */
  readonly isPositionText: boolean;
  /** Number of the first page, where it is not 1. */
  readonly first: number | undefined;
  /** Answer member with the position to send next, where `kind` is `cursor`. */
  readonly nextName: string | undefined;
  /** Request member with the size of a page. */
  readonly limitName: string | undefined;
  /** The size is sent as text. */
  readonly isLimitText: boolean;
  /** The largest size that the documentation allows. */
  readonly limitMaximum: number | undefined;
  /** Answer member with the number of all items. */
  readonly totalName: string | undefined;
  /** Answer member with the items of a page; unknown where the documentation leaves it open. */
  readonly itemsName: string | undefined;
}

/** When an answer is `text/event-stream`: always, or where a request member asks for it. */
export type StreamModel = {
  /** `streamChatCompletions`. */
  readonly functionName: string;
} & ({ readonly kind: "always" } | { readonly kind: "optional"; readonly memberName: string });

/** A named structure of a service. Its received form and its sent form are two types: what is required differs. */
export interface TypeModel {
  /** Wire name. */
  readonly name: string;
  /** The exported name of its received form; the wire name, unless it is taken. */
  readonly typeName: string;
  /** The exported name of its sent form: `InterInstanceFlowInput`. */
  readonly inputName: string;
  /** Requests can carry it, however deep: it has a sent form. */
  readonly isSent: boolean;
  /** Answers can carry it, or nothing does: it has a received form. */
  readonly isReceived: boolean;
  readonly description: string;
  readonly erratum: string | undefined;
  readonly members: readonly MemberModel[];
}

/** One member of a request, an answer or a data type: what documentation says of it, as data. */
export interface MemberModel {
  /** Wire name. */
  readonly name: string;
  readonly type: TypeReference;
  /** A caller must give it: documentation requires it, and the client does not fill it in. */
  readonly isRequired: boolean;
  /** An answer may lack it. */
  readonly mayBeAbsent: boolean;
  readonly isNullable: boolean;
  readonly description: string;
  readonly deprecated: Deprecation | undefined;
  /** The values that documentation lists, in its order; empty where it lists none. */
  readonly values: readonly ValueModel[];
  /** Other values than those listed may be sent; answers can always have others. */
  readonly isOpen: boolean;
  readonly default: SpecValue | undefined;
  readonly example: SpecValue | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** Of text: characters; of an array: items. */
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  /** Source of a regular expression. */
  readonly pattern: string | undefined;
  /** Makes a call repeatable; the client fills it in where it is left out. */
  readonly isToken: boolean;
  /** Its value must not be shown. */
  readonly isSensitive: boolean;
  /** What the page has wrong about it, what stands here instead, and why. */
  readonly erratum: string | undefined;
}

/** What a member is of: `depth` times an array of a scalar or of a data type. */
export interface TypeReference {
  readonly kind: "string" | "number" | "integer" | "boolean" | "bytes" | "record" | "type";
  /** What text holds, where it is a date or a time. */
  readonly format?: "date" | "timestamp" | "timestampIso8601";
  /** The exported names of the data type's two forms, where `kind` is `type`. */
  readonly typeName?: string;
  readonly inputName?: string;
  /** An integer that may pass 2^53. */
  readonly isWide?: boolean;
  readonly depth: number;
}

/** One enumerated value and its meaning, which may be empty. */
export interface ValueModel {
  readonly value: string | number | boolean;
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
  readonly about: PackageFacts;
  /** Codes that every action can return, sorted. */
  readonly commonErrorCodes: readonly ErrorCodeModel[];
  /** Region -> where it is, sorted by region. */
  readonly regions: readonly { readonly region: string; readonly place: string }[];
}

/** What the package says of itself, and what is generated. */
export interface PackageFacts {
  /** `typed-tencentcloud`. */
  readonly name: string;
  /** `0.1.0`. */
  readonly version: string;
  readonly description: string;
  readonly license: string;
  /** `https://…`, without `.git`. */
  readonly repository: string | undefined;
  readonly homepage: string | undefined;
  readonly outputs: readonly OutputName[];
}
