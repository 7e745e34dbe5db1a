import type { Random } from "./random.ts";

/** Words of no language and no catalogue. */
const WORDS = [
  ..."alder basin birch brook cairn cedar cliff cloud coral crane creek delta drift dune elm ember falcon fern fjord".split(
    " ",
  ),
  ..."flint forest frost garnet glade grove gully harbor haven hazel heath heron inlet iris island jasper juniper kelp".split(
    " ",
  ),
  ..."knoll lagoon larch lichen maple marsh meadow mesa moor moss oak orchid otter pebble pine plain pond poplar quartz".split(
    " ",
  ),
  ..."raven reed ridge river rowan sable sage shale shore slate spruce stone strand tarn thicket tide tundra vale willow".split(
    " ",
  ),
] as [string, ...string[]];
const LINKING = ["of", "the", "in", "a", "to", "is", "for", "and", "or", "with", "by", "if", "at"] as const;
const VERBS = ["Describe", "Describe", "Describe", "Create", "Modify", "Delete", "Query", "Start", "Stop"] as const;
const ENDINGS = ["", "", "", "", "Id", "Id", "Name", "Type", "Status", "Time", "Count", "Size", "List"] as const;

/** A service's name: two words, `cedarmesa`. */
export function nameService(random: Random): string {
  return random.pick(WORDS) + random.pick(WORDS);
}

/** An action's name: `DescribeCedarMesa`. */
export function nameAction(random: Random): string {
  return random.pick(VERBS) + nameType(random);
}

/** A data type's name: one to three words. */
export function nameType(random: Random): string {
  return capitalize(random) + (random.chance(0.8) ? capitalize(random) : "") + (random.chance(0.3) ? "Info" : "");
}

/** A member's name: a word or two, and often an ending such as `Id`. */
export function nameMember(random: Random): string {
  return capitalize(random) + (random.chance(0.3) ? capitalize(random) : "") + random.pick(ENDINGS);
}

/** A value such as `cedar` or `CEDAR_MESA`. */
export function nameValue(random: Random): string {
  const [first, second] = [random.pick(WORDS), random.pick(WORDS)];
  return random.chance(0.5) ? first : `${first}_${second}`.toUpperCase();
}

/** A name that is not in the set, which it then joins. */
export function nameAnew(name: (random: Random) => string, taken: Set<string>, random: Random): string {
  let found = name(random);
  while (taken.has(found)) found = name(random);
  taken.add(found);
  return found;
}

/** Prose of about so many characters, punctuated as documentation is; long prose has lines. */
export function writeProse(length: number, random: Random): string {
  let text = "";
  while (text.length < length) text += writeSentence(Math.min(90, length - text.length), random);
  return length < 20 ? text.replace(/\.\s*$/, "") : text.trimEnd();
}

/** Text without spaces, of a given length. */
export function writeToken(length: number, random: Random): string {
  let text: string = random.pick(WORDS);
  while (text.length < length) text += `-${random.pick(WORDS)}`;
  return text.slice(0, length);
}

function writeSentence(length: number, random: Random): string {
  let text = capitalize(random);
  while (text.length < length - 4) {
    if (random.chance(0.06)) text += random.pick([",", ":", ";", "'s"]);
    const word = random.chance(0.4) ? random.pick(LINKING) : random.pick(WORDS);
    text += random.chance(0.03) ? random.pick([` \`${word}\``, ` (${word})`, ` "${word}"`, ` ${word}/s`]) : ` ${word}`;
  }
  return text + (random.chance(0.25) ? ".\n" : ". ");
}

function capitalize(random: Random): string {
  const word = random.pick(WORDS);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
