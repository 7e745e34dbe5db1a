/** Cells of a row with pipes; the outer pipes may be missing, `\|` is no border. */
export function splitPipes(line: string): string[] {
  const cells = line
    .trim()
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells;
}

const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const ENDS = /^\s*(?:#{1,6}\s|```|~~~)/;

/**
 * Puts each row of a table on one line where a clipper broke its cells over several: below the line of dashes a row goes
 * on until it has as many pipes as the header. Lines keep their numbers: emptied ones are left behind the row's table.
 */
export function joinBrokenRows(text: string): string {
  const lines = text.split("\n");
  for (let index = 1; index < lines.length; index++) {
    const header = lines[index - 1] as string;
    if (!(lines[index] as string).includes("|") || !RULE.test(lines[index] as string) || !header.includes("|"))
      continue;
    index = joinTable(lines, index + 1, countPipes(header), /^\s*\|/.test(header));
  }
  return lines.join("\n");
}

/** Lines; a longer row is none. */
const LONGEST_ROW = 200;

function joinTable(lines: string[], start: number, wanted: number, hasOuter: boolean): number {
  let to = start;
  let from = start;
  while (from < lines.length) {
    const first = lines[from] as string;
    if (first.trim() === "" || ENDS.test(first) || !first.includes("|")) break;
    const pieces = [first];
    let next = from + 1;
    let pipes = countPipes(first);
    while (pipes < wanted && next < lines.length && pieces.length < LONGEST_ROW && goesOn(lines, next, hasOuter)) {
      const more = (lines[next] as string).trim();
      pieces.push(more === "" || more.startsWith("|") ? ` ${more}` : `<br/>${more}`);
      pipes += countPipes(more);
      next++;
    }
    lines[to++] = pieces.join("");
    from = next;
  }
  for (let index = to; index < from; index++) lines[index] = "";
  return from;
}

/** Whether a line may belong to the row above: it is no row of its own, and no heading or fence. */
function goesOn(lines: readonly string[], index: number, hasOuter: boolean): boolean {
  const line = lines[index] as string;
  if (ENDS.test(line)) return false;
  if (line.trim() !== "") return !(hasOuter ? /^\s*\|\s*[A-Za-z_][\w.]*\s*\|/.test(line) : countPipes(line) > 0);
  const after = lines.slice(index, index + 3).find((words) => words.trim() !== "");
  return after !== undefined && after.includes("|") && !/^\s*\|/.test(after) && !ENDS.test(after);
}

function countPipes(line: string): number {
  return line.match(/(?<!\\)\|/g)?.length ?? 0;
}
