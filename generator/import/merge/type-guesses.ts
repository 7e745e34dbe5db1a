import type { SpecValue } from "../../spec/spec.ts";
import { isRecord } from "../json/is-record.ts";
import { areEqual } from "./values/are-equal.ts";
import type { ImportBase } from "./import-base.ts";
import { pickFacts } from "./values/pick-facts.ts";
import { TYPES_SHAPE } from "./values/spec-shape.ts";
import type { Value, Versions } from "./values/versions.ts";

type Types = Record<string, SpecValue>;

/** The versions of `types.yaml` without old guesses that nobody touched, where the source now describes the type. */
export function forgetGuesses(versions: Versions, base: ImportBase, guesses: readonly string[]): Versions {
  const said = Object.values(base.sources).map((source) => toTypes(source["types.yaml"]));
  const [current, next] = [toTypes(versions.current), toTypes(versions.next)];
  const isOutdated = (name: string): boolean =>
    base.guesses.includes(name) &&
    !guesses.includes(name) &&
    Object.hasOwn(next, name) &&
    said.some((types) =>
      areEqual(
        pickFacts(TYPES_SHAPE, { [name]: types[name] ?? null }),
        pickFacts(TYPES_SHAPE, { [name]: current[name] ?? null }),
      ),
    );
  const outdated = new Set(base.guesses.filter(isOutdated));
  if (outdated.size === 0) return versions;
  const drop = (value: Value): Value =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => !outdated.has(name))) : value;
  return { current: drop(versions.current), next, base: drop(versions.base), others: versions.others.map(drop) };
}

function toTypes(value: Value): Types {
  return isRecord(value) ? value : {};
}
