import type {
  ActionMetadata,
  ExampleMetadata,
  MemberMetadata,
  MembersMetadata,
  PagingMetadata,
  TypeMetadata,
} from "../../../templates/tools/metadata/metadata.ts";
import type { ActionModel, ExampleModel, MemberModel, PagingModel, StreamModel, TypeModel } from "../../model/model.ts";
import { nameDocumentedType } from "../text/documented-type.ts";

/** An action as metadata; `meanings` are those that the codes have in the service. */
export function buildActionMetadata(action: ActionModel, meanings: ReadonlyMap<string, string>): ActionMetadata {
  const own = action.errorCodes.filter(({ code, description }) => meanings.get(code) !== description);
  return compact<ActionMetadata>({
    title: action.title || undefined,
    description: action.description || undefined,
    deprecated: action.deprecated,
    functionName: action.functionName,
    source: action.sourceUrl,
    rateLimit: action.rateLimit,
    region: action.region === "optional" ? undefined : action.region,
    isReadOnly: action.isReadOnly || undefined,
    paging: action.paging && buildPaging(action.paging),
    stream: action.stream && buildStream(action.stream),
    dryRun: action.dryRunName,
    input: buildMembers(action.request),
    output: buildMembers(action.response.filter(({ name }) => name !== "RequestId")),
    errors: action.errorCodes.length > 0 ? action.errorCodes.map(({ code }) => code) : undefined,
    meanings: own.length > 0 ? Object.fromEntries(own.map(({ code, description }) => [code, description])) : undefined,
    examples: action.examples.length > 0 ? action.examples.map(buildExample) : undefined,
  });
}

/** A data type as metadata. */
export function buildTypeMetadata(type: TypeModel): TypeMetadata {
  return compact<TypeMetadata>({
    description: type.description || undefined,
    erratum: type.erratum,
    members: buildMembers(type.members) ?? {},
  });
}

function buildPaging({ kind, positionName, nextName, limitName, totalName, itemsName }: PagingModel): PagingMetadata {
  return compact<PagingMetadata>({
    [kind]: positionName,
    next: nextName,
    limit: limitName,
    total: totalName,
    items: itemsName,
  });
}

function buildStream(stream: StreamModel): ActionMetadata["stream"] {
  return stream.kind === "always" ? "always" : { optional: stream.memberName };
}

function buildMembers(members: readonly MemberModel[]): MembersMetadata | undefined {
  if (members.length === 0) return undefined;
  return Object.fromEntries(members.map((member) => [member.name, buildMember(member)]));
}

function buildMember(member: MemberModel): MemberMetadata {
  return compact<MemberMetadata>({
    type: nameDocumentedType(member.type),
    description: member.description || undefined,
    required: member.isRequired || undefined,
    mayBeAbsent: member.mayBeAbsent || undefined,
    nullable: member.isNullable || undefined,
    deprecated: member.deprecated,
    values: member.values.length > 0 ? member.values.map(({ value, meaning }) => [value, meaning]) : undefined,
    open: member.isOpen || undefined,
    default: member.default,
    example: member.example,
    minimum: member.minimum,
    maximum: member.maximum,
    minLength: member.minLength,
    maxLength: member.maxLength,
    pattern: member.pattern,
    token: member.isToken || undefined,
    sensitive: member.isSensitive || undefined,
    wide: member.type.isWide === true || undefined,
    erratum: member.erratum,
  });
}

function buildExample({ title, method, request, response, erratum }: ExampleModel): ExampleMetadata {
  return compact<ExampleMetadata>({ title: title || undefined, method, request, response, erratum });
}

/** Leaves out what is undefined: most facts are not said of most members. */
function compact<Value extends object>(value: { readonly [Name in keyof Value]: Value[Name] | undefined }): Value {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as unknown as Value;
}
