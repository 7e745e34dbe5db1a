import type { Finding } from "../../finding.ts";

/** One piece of a page, whatever the page is written in. Lines count from 1. */
export type Block = HeadingBlock | TextBlock | CodeBlock | TableBlock;

export interface HeadingBlock {
  readonly kind: "heading";
  readonly text: string;
  readonly line: number;
}

/** Running text; may hold several lines. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
  readonly line: number;
}

/** Text to be taken as it stands: a request, an answer. */
export interface CodeBlock {
  readonly kind: "code";
  readonly text: string;
  readonly line: number;
}

export interface TableBlock {
  readonly kind: "table";
  /** Cells of the header; empty where the table has none. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** The page shows no header; this one is what the rows ask for. */
  readonly isBare?: true;
  readonly line: number;
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** What was not certain when the row was read out of running text. */
  readonly findings?: readonly Finding[];
}

/** A block of running text, and the line behind it. */
export interface Piece {
  readonly block: Block;
  readonly next: number;
}
