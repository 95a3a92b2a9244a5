/** Writes a line where the process writes its own. */
export type WriteLine = (line: string) => void;

/** What every platform has. It may make the process wait for who reads. */
let write: WriteLine = (line) => console.log(line);

/** Says what to write to: once for a process, since it has one output. */
export function writeLinesTo(to: WriteLine): void {
  write = to;
}

export function writeLine(line: string): void {
  write(line);
}
