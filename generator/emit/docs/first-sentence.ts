const LONGEST = 160;

/** The first sentence of a text, cut where it is long. */
export function cutSentence(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  const sentence = /^.*?[.。](?=\s|$)/.exec(line)?.[0] ?? line;
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence;
}
