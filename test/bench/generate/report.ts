import { printTable } from "../runtime/table.ts";
import type { Contender, ContenderReport } from "./contenders.ts";
import type { Measure } from "./measure.ts";
import type { OursReport } from "./ours.ts";

type Reports = ReadonlyMap<Contender, ContenderReport>;

/** Prints what was measured, with the rows that the project's aims are stated in. */
export function printReport({ cold, again, edited, types, ownTypes }: OursReport, peers: Reports): void {
  const each = (tell: (report: ContenderReport) => string): string =>
    [...peers].map(([name, report]) => `${name} ${tell(report)}`).join("; ");
  const heyApi = peers.get("hey-api");
  const orval = peers.get("orval");
  const divided = (one: number, other: number | undefined, name: string): string =>
    other === undefined ? "" : `${(one / other).toFixed(2)} of ${name}`;
  const makeAll = peers.size > 0 ? "all peers redo everything" : "";
  const peak = Math.max(cold.megabytes ?? 0, again.megabytes ?? 0, edited.megabytes ?? 0);
  printTable(
    ["what", "peers", "ours", "ratio", "target"],
    [
      [
        "cold run, formatted output, tests and all",
        each(({ made, formatted }) => `${tellTime(made)} + prettier ${tellTime(formatted)}`),
        tellTime(cold),
        [
          divided(cold.seconds, heyApi && heyApi.made.seconds + heyApi.formatted.seconds, "hey-api + prettier"),
          divided(cold.seconds, orval?.made.seconds, "orval unformatted"),
        ]
          .filter(Boolean)
          .join("; "),
        "<= 0.25 of hey-api + prettier; aim below orval unformatted",
      ],
      ["nothing changed", makeAll, tellTime(again), "", "<= 0.8 s"],
      ["one spec edited, in the largest service", makeAll, tellTime(edited), "", "<= 1.2 s"],
      ["peak memory, all processes", each(({ made }) => tellMemory(made.megabytes)), tellMemory(peak), "", "<= 700 MB"],
      ["errors of `tsc --strict` on the output", each((peer) => `${peer.types.errors}`), `${types.errors}`, "", "0"],
      [
        "`tsc` 7 on all of it: time, peak",
        each((peer) => tellBoth(peer.types)),
        tellBoth(types),
        divided(types.seconds, orval?.types.seconds, "orval"),
        "<= 3 s, <= 800 MB",
      ],
      [
        "the same without tests, which peers do not make",
        "",
        tellBoth(ownTypes),
        divided(ownTypes.seconds, orval?.types.seconds, "orval"),
        "",
      ],
    ],
    "Ratios count: all of it ran on this machine in one run, one after the other.",
  );
}

function tellTime({ seconds }: Measure): string {
  return `${seconds.toFixed(seconds < 3 ? 2 : 1)} s`;
}

function tellMemory(megabytes: number | undefined): string {
  return megabytes === undefined ? "not known here" : `${Math.round(megabytes)} MB`;
}

function tellBoth(measure: Measure): string {
  return `${tellTime(measure)}, ${tellMemory(measure.megabytes)}`;
}
