import type { ValuesReading } from "../read-values.ts";
import { findEmptyText } from "./find-empty-text.ts";
import { findExtensions } from "./find-extensions.ts";
import { findJson } from "./find-json.ts";
import { findNumbers } from "./find-numbers.ts";
import { findOpenEnd } from "./find-open-end.ts";
import { findOthers } from "./find-others.ts";
import { findBound, findRange } from "./find-ranges.ts";
import { findCondition, findElsewhere, findNoLead, findSecondList, findSkipped } from "./find-leads.ts";
import { findDefault, findExample } from "./find-single-values.ts";
import { findNeighbours } from "./find-neighbours.ts";
import { findWords } from "./find-words.ts";
import type { Context, Finder, Leftover, Said } from "./leftover.ts";

/** What is left over of prose that could be a value, once a list is read: nothing where the list is closed. */
export function findLeftover(text: string, reading: ValuesReading, said: Said): Leftover | undefined {
  const rest = { before: text.slice(0, reading.start), after: text.slice(reading.end) };
  const values = new Set(reading.items.map(({ value }) => value));
  const context: Context = { text, reading, values, rest, ...said };
  for (const find of FINDERS) {
    const leftover = find(context);
    if (leftover)
      return {
        ...leftover,
        text: leftover.text
          .replace(/[\s\uFFFC]+/g, " ")
          .trim()
          .slice(0, 60),
      };
  }
  return undefined;
}

const FINDERS: readonly Finder[] = [
  findOpenEnd,
  findOthers,
  findEmptyText,
  findNumbers,
  findWords,
  findSecondList,
  findNeighbours,
  findRange,
  findBound,
  findDefault,
  findExample,
  findSkipped,
  findCondition,
  findJson,
  findNoLead,
  findElsewhere,
  findExtensions,
];
