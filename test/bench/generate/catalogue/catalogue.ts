import type { ActionSpec, ServiceSpec, TypesSpec } from "../../../../generator/spec/spec.ts";
import { makeExamples } from "./examples.ts";
import { makeMembers } from "./members.ts";
import { apportion, openRandom, type Random, readCurve } from "./random.ts";
import {
  ACTION_DESCRIPTION,
  ACTIONS,
  INPUT_MEMBERS,
  MEMBER_SHARES,
  OUTPUT_MEMBERS,
  type Size,
  TYPE_MEMBERS,
  TYPES_PER_ACTION,
} from "./shape.ts";
import { makeTypes } from "./types.ts";
import { nameAction, nameAnew, nameService, writeProse } from "./words.ts";

/** One version of one service. */
export interface Version {
  readonly service: ServiceSpec;
  readonly types: TypesSpec;
  readonly actions: readonly ActionSpec[];
}

/** Makes a catalogue of exactly a size, and of the shape of the real one; the same at each call. */
export function makeCatalogue(size: Size): Version[] {
  const random = openRandom(20200417);
  const plans = planVersions(size, random);
  const names = new Set<string>();
  return plans.map((plan, index) => {
    // Some services have two versions; the first is the default one.
    const isSecond = index % 25 === 24;
    const isFirst = index % 25 === 23 && index + 1 < plans.length;
    const service = isSecond ? ([...names].at(-1) ?? "") : nameAnew(nameService, names, random);
    const made = makeVersion(service, isSecond ? "2021-06-30" : "2018-03-28", plan, random);
    return isFirst ? { ...made, service: { ...made.service, default: true } } : made;
  });
}

/** How many members each structure of a version has. */
interface Plan {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly types: readonly number[];
}

function planVersions({ versions, actions, structures, members }: Size, random: Random): Plan[] {
  const typeCount = structures - 2 * actions;
  const [inInputs = 0, inOutputs = 0, inTypes = 0] = apportion(members - actions, MEMBER_SHARES);
  const weigh = (count: number, curve: typeof ACTIONS): number[] =>
    Array.from({ length: count }, () => random.draw(curve));
  const inputs = apportion(inInputs, weigh(actions, INPUT_MEMBERS));
  const outputs = apportion(inOutputs, weigh(actions, OUTPUT_MEMBERS));
  // A data type has at least one member.
  const types = apportion(inTypes - typeCount, weigh(typeCount, TYPE_MEMBERS)).map((count) => count + 1);

  const shares = shuffle(
    Array.from({ length: versions }, (_, index) => index / (versions - 1)),
    random,
  );
  const weights = shares.map((share) => readCurve(ACTIONS, share));
  const perVersion = apportion(actions - versions, weights).map((count) => count + 1);
  const typesPerVersion = apportion(
    typeCount,
    perVersion.map((count) => count * readCurve(TYPES_PER_ACTION, random.share())),
  );
  return perVersion.map((count, index) => ({
    inputs: inputs.splice(0, count),
    outputs: outputs.splice(0, count),
    types: types.splice(0, typesPerVersion[index]),
  }));
}

function makeVersion(name: string, version: string, plan: Plan, random: Random): Version {
  const { types, nextType } = makeTypes(plan.types, random);
  const names = new Set<string>();
  const actions = plan.inputs.map((inputs, index): ActionSpec => {
    const action: ActionSpec = {
      action: nameAnew(nameAction, names, random),
      title: writeProse(20, random),
      description: writeProse(random.draw(ACTION_DESCRIPTION), random),
      rateLimit: 20,
      input: makeMembers(inputs, { kind: "input", nextType }, random),
      output: makeMembers(plan.outputs[index] ?? 0, { kind: "output", nextType }, random),
    };
    return { ...action, examples: makeExamples(action, types, random) };
  });
  const service = { service: name, version, title: writeProse(15, random), endpoint: `${name}.tencentcloudapi.com` };
  return { service, types, actions };
}

function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, place: random.share() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
