import type { Console } from "./console.ts";

/** How far a long run is. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  /** What is counted: `services`. */
  readonly unit: string;
  /** What is being worked on. */
  readonly detail: string;
  /** `performance.now()` at the start. */
  readonly started: number;
}

const BAR = 24;

/** Draws one line over the last one; nothing where nobody watches. */
export function drawProgress({ done, all, unit, detail, started }: Progress, console: Console): void {
  if (!console.isTerminal) return;
  const share = all === 0 ? 1 : done / all;
  const bar = "█".repeat(Math.round(share * BAR)).padEnd(BAR, "░");
  const seconds = (performance.now() - started) / 1000;
  const left = done === 0 ? "" : `, ${Math.ceil((seconds / done) * (all - done))} s left`;
  console.err(`\r\u001b[2K${bar} ${done}/${all} ${unit}${left}  ${detail.slice(0, 40)}`);
}

/** Clears the line, before anything else is printed. */
export function eraseProgress(console: Console): void {
  if (console.isTerminal) console.err("\r\u001b[2K");
}
