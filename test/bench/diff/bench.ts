import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { makeCatalogue } from "../generate/catalogue/catalogue.ts";
import { type SizeName, SIZES } from "../generate/catalogue/shape.ts";
import { type Measure, measureSuccess } from "../generate/measure.ts";
import { ROOT } from "../generate/workshop.ts";
import { writeSpecs } from "../generate/write-specs.ts";
import { runProcess } from "../../support/tcgen.ts";

/** Every so many action files one is edited; and every so many of the files of data types. */
const [ACTIONS_BETWEEN, TYPES_BETWEEN] = [20, 10];
const ROUNDS = 5;

/** Measures `tcgen diff` on a made-up catalogue of the real one's shape, and prints a row for each way to use it. */
export async function benchDiff({ size }: { readonly size: SizeName }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tcgen-bench-"));
  try {
    const [before, specs] = [join(folder, "before"), join(folder, "specs")];
    writeSpecs(specs, join(ROOT, "specs"), makeCatalogue(SIZES[size]));
    cpSync(specs, before, { recursive: true });
    await commit(folder);
    const edited = editSome(specs);
    console.log(
      `Node ${process.version}, ${cpus().length} cores, ${arch()}; ${SIZES[size].actions} actions, ${edited} files edited`,
    );
    await printRow("against a revision", folder, "HEAD");
    await printRow("against a folder", folder, before);
    for (const path of listFiles(specs)) appendFileSync(path, "# Touched.\n");
    await printRow("against a folder, every file touched", folder, before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function printRow(title: string, folder: string, against: string): Promise<void> {
  const step = {
    script: join(ROOT, "generator/tcgen.js"),
    args: ["diff", "--against", against, "--format", "json"],
    folder,
  };
  const rounds: Measure[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measureSuccess(step));
  const middle = rounds.toSorted((a, b) => a.seconds - b.seconds)[ROUNDS >> 1];
  const { changes } = JSON.parse(middle?.text ?? "") as { changes: unknown[] };
  console.log(
    `${title}: ${middle?.seconds.toFixed(2)} s, ${middle?.megabytes?.toFixed(0)} MB, ${changes.length} changes`,
  );
}

async function commit(folder: string): Promise<void> {
  const someone = ["-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"];
  for (const args of [
    ["init", "--quiet"],
    ["add", "specs"],
    ["commit", "--quiet", "-m", "One"],
  ]) {
    const run = await runProcess("git", [...someone, ...args], folder);
    if (run.code !== 0) throw new Error(run.err);
  }
}

/** Edits files as an import of newer documentation would: a rate, a need, a member. Returns how many. */
function editSome(specs: string): number {
  const files = listFiles(specs);
  const types = files.filter((path) => path.endsWith("/types.yaml"));
  const actions = files.filter((path) => !/\/(?:types|service)\.yaml$|\/common\//.test(path));
  const edit = (path: string, change: (text: string) => string): boolean => {
    const text = readFileSync(path, "utf8");
    writeFileSync(path, change(text));
    return change(text) !== text;
  };
  const [slower, wider] = [
    actions.filter((_, index) => index % ACTIONS_BETWEEN === 0),
    types.filter((_, index) => index % TYPES_BETWEEN === 0),
  ];
  return [
    ...slower.map((path) =>
      edit(path, (text) => text.replace("rateLimit: 20", "rateLimit: 10").replace(/^ {4}required: true\n/m, "")),
    ),
    ...wider.map((path) =>
      edit(path, (text) => text.replace(/^ {2}members:\n/m, "$&    Added: { type: String, mayBeAbsent: true }\n")),
    ),
  ].filter(Boolean).length;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .toSorted()
    .map((path) => join(folder, path));
}
