/** What the lines of two `api.txt` say by themselves of whether a consumer is broken. */
export type ApiJudgement = "no" | "maybe" | "yes";

/**
 * Judges two `api.txt` without knowing of specifications. A thing that goes breaks; a line of a thing that stays may; what
 * is only added does not, unless a request must have it.
 */
export function judgeApi(before: string, after: string): ApiJudgement {
  const [old, now] = [readLines(before), readLines(after)];
  const subjects = new Set([...now].map(nameSubject));
  const gone = [...old].filter((line) => !now.has(line));
  if (gone.some((line) => !subjects.has(nameSubject(line)))) return "yes";
  if (gone.length > 0) return "maybe";
  const known = new Set([...old].map(nameSubject));
  const added = [...now].filter((line) => !old.has(line));
  return added.some((line) => isNeeded(line, known)) ? "yes" : "no";
}

function readLines(api: string): ReadonlySet<string> {
  return new Set(api.split("\n").filter((line) => line !== "" && !line.startsWith("#")));
}

/** What a line is about: an export, or a member of one, without its type. */
function nameSubject(line: string): string {
  return line.replace(/\??: .*| = .*|\(.*| extends .*/, "");
}

/** A member that must be sent, of a structure that was there before. */
function isNeeded(line: string, known: ReadonlySet<string>): boolean {
  const [, path, owner] = /^(\S+) ([\w$]+)\.[^?]+: /.exec(line) ?? [];
  return owner !== undefined && /(?:Request|Input)_*$/.test(owner) && known.has(`${path} interface ${owner}`);
}
