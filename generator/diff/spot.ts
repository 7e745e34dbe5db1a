import type { Place } from "./change.ts";

/** A place in the words of the documentation: whose it is, and which member. */
export interface Spot {
  /** `gaap/2018-05-29`, `common`, or `package`. */
  readonly folder: string;
  /** The action, or the data type; absent where the service version itself is meant, or what all share. */
  readonly owner: string | undefined;
  readonly part: "request" | "answer" | "dataType" | "none";
  /** Wire name, where the place is a member's or inside one. */
  readonly member: string | undefined;
}

/** Reads a place. */
export function findSpot({ file, path }: Place): Spot {
  const folder = file.slice(0, Math.max(0, file.lastIndexOf("/")));
  const name = file.slice(folder === "" ? 0 : folder.length + 1).replace(/\.yaml$/, "");
  const at = (index: number): string | undefined => (path[index] === undefined ? undefined : String(path[index]));
  if (folder === "") return { folder: name, owner: undefined, part: "none", member: undefined };
  if (folder === "common" || name === "service") return { folder, owner: undefined, part: "none", member: undefined };
  if (name === "types") {
    const isInside = path[1] === "members";
    return { folder, owner: at(0), part: "dataType", member: isInside ? at(2) : undefined };
  }
  const part = path[0] === "input" ? "request" : path[0] === "output" ? "answer" : "none";
  return { folder, owner: name, part, member: part === "none" ? undefined : at(1) };
}

/** A place in one text: the file and a JSON pointer, `gaap/2018-05-29/DestroyProxies.yaml#/input/Force`. */
export function printPlace({ file, path }: Place): string {
  const pointer = path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return `${file}#${pointer}`;
}
