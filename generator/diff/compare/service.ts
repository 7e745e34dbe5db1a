import { buildService } from "../../model/build.ts";
import type { ActionSpec, ServiceSpec, SpecValue } from "../../spec/spec.ts";
import type { CheckedCommon, CheckedUnit } from "../../spec/validate.ts";
import type { Change, ServiceFact } from "../change.ts";
import { SERVICE_RULES } from "../rules/service-rules.ts";
import { compareAction } from "./action.ts";
import { makeChange } from "./changes.ts";
import { type Codes, compareCodes } from "./codes.ts";
import { compareDataTypes } from "./data-types.ts";
import { compareExports } from "./exports.ts";
import { hasSameNames, hasSameTypes } from "./references.ts";

/** One version of a service, and what all services shared when it was so. */
export interface ServiceState {
  readonly unit: CheckedUnit;
  readonly common: CheckedCommon;
}

/** Compares two states of a version of a service; `folder` is where its files stand. */
export function compareService(before: ServiceState, after: ServiceState, folder: string): Change[] {
  const typesFile = `${folder}/types.yaml`;
  return [
    ...compareFacts(before.unit.service, after.unit.service, `${folder}/service.yaml`),
    ...compareServiceCodes(before.unit, after.unit, `${folder}/service.yaml`),
    ...compareActions(before.unit, after.unit, folder),
    ...(hasSameTypes(before.unit, after.unit) ? [] : compareDataTypes(before.unit, after.unit, typesFile)),
    ...(hasSameNames(before.unit, after.unit) ? [] : compareExports(build(before), build(after), typesFile)),
  ];
}

function build({ unit, common }: ServiceState): ReturnType<typeof buildService> {
  return buildService(unit, common);
}

function compareFacts(before: ServiceSpec, after: ServiceSpec, file: string): Change[] {
  return (Object.keys(SERVICE_RULES) as ServiceFact[]).flatMap((fact) => {
    if (before[fact] === after[fact]) return [];
    return [makeChange(fact, { file, path: [fact] }, before[fact], after[fact], SERVICE_RULES[fact])];
  });
}

/** The service's own codes; their names stay where one of its actions still has them. */
function compareServiceCodes(before: CheckedUnit, after: CheckedUnit, file: string): Change[] {
  const old: Codes = before.service.errors ?? {};
  const now: Codes = after.service.errors ?? {};
  const isKept = (code: string): boolean => after.actions.some(({ spec }) => Object.hasOwn(spec.errors ?? {}, code));
  return compareCodes(old, now, { file, path: ["errors"] }, isKept);
}

function compareActions(before: CheckedUnit, after: CheckedUnit, folder: string): Change[] {
  const actions = { before: indexActions(before), after: indexActions(after) };
  return [...new Set([...actions.before.keys(), ...actions.after.keys()])].flatMap((name) => {
    const [was, is] = [actions.before.get(name), actions.after.get(name)];
    const file = `${folder}/${name}.yaml`;
    if (was && is) {
      return compareAction(was, is, { file, typesBefore: before.types, typesAfter: after.types });
    }
    const verdict = was ? "breaking" : "compatible";
    const [old, now] = [was && identify(was), is && identify(is)];
    return [makeChange("action", { file, path: [] }, old, now, { wire: verdict, types: verdict })];
  });
}

/** What tells an action, and what to use in its place, where it said so. */
function identify({ action, deprecated }: ActionSpec): Record<string, SpecValue> {
  return { action, ...(deprecated !== undefined && { deprecated }) };
}

function indexActions({ actions }: CheckedUnit): ReadonlyMap<string, ActionSpec> {
  return new Map(actions.map(({ spec }) => [spec.action, spec]));
}
