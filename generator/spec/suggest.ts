import { distance } from "fastest-levenshtein";

/** ` Did you mean "String"?`, where one of the candidates is near enough to the text; else an empty text. */
export function suggest(text: string, candidates: Iterable<string>): string {
  const limit = Math.max(1, Math.floor(text.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit) continue;
    const itsDistance = distance(text.toLowerCase(), candidate.toLowerCase());
    if (itsDistance < bestDistance) [best, bestDistance] = [candidate, itsDistance];
  }
  return best === undefined ? "" : ` Did you mean ${JSON.stringify(best)}?`;
}
