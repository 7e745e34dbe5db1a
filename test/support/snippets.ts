/** A program in a Markdown text. */
export interface Snippet {
  /** The heading above it, with a number where it is not the first there: `Testing 2`. */
  readonly title: string;
  /** What stands behind `ts` at its fence: the tool that runs it. */
  readonly tool: string;
  readonly code: string;
}

/** Finds all programs in TypeScript. */
export function findSnippets(markdown: string): Snippet[] {
  const found: Snippet[] = [];
  const counts = new Map<string, number>();
  let heading = "";
  for (const match of markdown.matchAll(
    /^#+ (?<heading>[^\n]*)$|^(?<fence>`{3,})ts ?(?<tool>\w*)\n(?<code>.*?)^\k<fence>$/gms,
  )) {
    const { heading: newHeading, tool = "", code } = match.groups ?? {};
    if (newHeading !== undefined) heading = newHeading;
    if (code === undefined) continue;
    const count = (counts.get(heading) ?? 0) + 1;
    counts.set(heading, count);
    found.push({ title: count === 1 ? heading : `${heading} ${count}`, tool, code });
  }
  return found;
}
