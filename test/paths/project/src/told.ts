/** What the application did, in order: handlers, dependencies, background tasks, and its log. */
export const told: string[] = [];

export function tell(what: string): void {
  told.push(what);
}

/** Without places in the source, and only the first line of each message. */
export function log(message: string, error: unknown): void {
  const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const [where, what] = [message, why].map((text) => text.split("\n", 1)[0]);
  tell(`log: ${where?.replace(/^src\/[\w.]+:\d+: | \(src\/[\w.]+:\d+\)/, "")}: ${what}`);
}
