import picocolors from "picocolors";

export type Colors = ReturnType<typeof picocolors.createColors>;

/** A stream to write lines to, and what it can show. */
export interface Output {
  write(text: string | Uint8Array): void;
  /** A person is reading: frames and tables may be generous. */
  readonly terminal: boolean;
  /** The identity on every text when colors are off. */
  readonly colors: Colors;
}

/** What `streamOutput` needs to know of `process.stdout`. */
export interface TextStream {
  readonly isTTY?: boolean;
  write(text: string | Uint8Array): unknown;
}

/** Colors only on a terminal, and not there when `NO_COLOR` is set (no-color.org) or the terminal is dumb. */
export function streamOutput(stream: TextStream, env: Readonly<Record<string, string | undefined>>): Output {
  const terminal = stream.isTTY === true;
  return {
    write: (text) => void stream.write(text),
    terminal,
    colors: picocolors.createColors(terminal && !env["NO_COLOR"] && env["TERM"] !== "dumb"),
  };
}
