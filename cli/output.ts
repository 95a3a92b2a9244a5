import picocolors from "picocolors";

export type Colors = ReturnType<typeof picocolors.createColors>;

/** A stream to write lines to, and its abilities. */
export interface Output {
  write(text: string | Uint8Array): void;
  /** A person reads it: code frames and tables may use more space. */
  readonly terminal: boolean;
  /** Returns every text unchanged if colors are off. */
  readonly colors: Colors;
}

/** The parts of `process.stdout` that `streamOutput` needs. */
export interface TextStream {
  readonly isTTY?: boolean;
  write(text: string | Uint8Array): unknown;
}

/** Uses colors only on a terminal, unless `NO_COLOR` is set (no-color.org) or the terminal is dumb. */
export function streamOutput(stream: TextStream, env: Readonly<Record<string, string | undefined>>): Output {
  const terminal = stream.isTTY === true;
  return {
    write: (text) => void stream.write(text),
    terminal,
    colors: picocolors.createColors(terminal && !env["NO_COLOR"] && env["TERM"] !== "dumb"),
  };
}
