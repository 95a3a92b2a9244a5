/** Writes a line where the process writes its own. */
export type WriteLine = (line: string) => void;

/** Every platform has it. It may block the process until the output is read. */
let write: WriteLine = (line) => console.log(line);

/** Sets the destination: once per process, since it has one output. */
export function writeLinesTo(to: WriteLine): void {
  write = to;
}

export function writeLine(line: string): void {
  write(line);
}
