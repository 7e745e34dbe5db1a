/** Where a command writes: the process's own streams, or strings in a test. */
export interface Console {
  /** Results: standard output. */
  readonly out: (text: string) => void;
  /** Problems and progress: standard error. */
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal, so that progress may be drawn over itself. */
  readonly isTerminal: boolean;
  /** Whether colours may be used. */
  readonly hasColors: boolean;
}

/** 0 done; 1 problems in the input, or drift; 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;
