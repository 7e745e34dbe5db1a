import type { CheckedCommon, CheckedUnit } from "../spec/validate.ts";
import { buildAction } from "./build-action.ts";
import { buildErrorCodes } from "./build-errors.ts";
import { buildMembers, type TypeNames } from "./build-members.ts";
import type { CommonModel, ErrorCodeModel, ServiceModel, TypeModel } from "./model.ts";
import {
  CLIENT_MEMBERS,
  FILE_NAMES,
  RESERVED_TYPES,
  SERVICE_FILES,
  takeFileName,
  takeName,
  toErrorCodeKey,
  toFunctionName,
  toInputName,
  toServiceName,
  toVersionName,
} from "./naming.ts";
import { settlePackage } from "./package-facts.ts";
import { placeTypes } from "./reach.ts";

/** Resolves the references of one sound service version and decides all of its names. */
export function buildService(unit: CheckedUnit, common: CheckedCommon): ServiceModel {
  const { service, types } = unit;
  const serviceName = toServiceName(service.service);
  const clientName = `${serviceName}Client`;
  const specs = unit.actions.toSorted((a, b) => compare(a.spec.action, b.spec.action));

  const names = new Set([...RESERVED_TYPES, ...FILE_NAMES, clientName, `${clientName}Options`]);
  const files = new Set(SERVICE_FILES);
  const methods = new Set(CLIENT_MEMBERS);
  for (const { spec } of specs) {
    for (const part of ["Request", "Response", "ErrorCode"]) names.add(`${spec.action}${part}`);
    names.add(toFunctionName(spec.action));
  }
  const errorCodeName = takeName(names, `${serviceName}ErrorCode`);
  const typeNames = nameTypes(Object.keys(types).toSorted(compare), names);
  const placeOf = placeTypes(unit);
  const actions = specs.map(({ path, spec }) =>
    buildAction(spec, {
      specPath: path,
      types,
      typeNames,
      commonErrors: common.errors,
      takeFile: (name) => takeFileName(files, name),
      takeMethod: (name) => takeName(methods, name),
    }),
  );
  const typeModels = [...typeNames].map(([name, ownNames]): TypeModel => {
    const { description = "", erratum, members = {} } = types[name] ?? {};
    return {
      name,
      ...ownNames,
      ...placeOf(name),
      description,
      erratum,
      members: buildMembers(members, typeNames),
    };
  });
  return {
    service: service.service,
    version: service.version,
    versionName: toVersionName(service.version),
    title: service.title ?? service.service,
    isDefault: service.default === true,
    docs: service.docs,
    endpoint: service.endpoint,
    clientName,
    errorCodeName,
    actions,
    types: typeModels,
    errorCodes: collectCodes([
      buildErrorCodes(service.errors ?? {}, common.errors),
      ...actions.map((action) => action.errorCodes),
    ]),
  };
}

/** Names both forms of each data type, the received ones first: they keep their wire names where they can. */
function nameTypes(sorted: readonly string[], scope: Set<string>): Map<string, TypeNames> {
  const received = sorted.map((name) => [name, takeName(scope, name)] as const);
  return new Map(
    received.map(([name, typeName]) => [name, { typeName, inputName: takeName(scope, toInputName(name)) }]),
  );
}

/** Resolves what all services share. */
export function buildCommon(common: CheckedCommon): CommonModel {
  const codes = Object.entries(common.errors).map(([code, { description }]) => ({
    code,
    key: toErrorCodeKey(code),
    description,
  }));
  return {
    about: settlePackage(common.package),
    commonErrorCodes: codes.toSorted((a, b) => compare(a.code, b.code)),
    regions: Object.entries(common.regions)
      .map(([region, place]) => ({ region, place }))
      .toSorted((a, b) => compare(a.region, b.region)),
  };
}

/** One entry a code, sorted; the first description that there is stays. */
function collectCodes(lists: readonly (readonly ErrorCodeModel[])[]): ErrorCodeModel[] {
  const codes = new Map<string, ErrorCodeModel>();
  for (const model of lists.flat()) {
    if (!codes.get(model.code)?.description) codes.set(model.code, model);
  }
  return [...codes.values()].toSorted((a, b) => compare(a.code, b.code));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
