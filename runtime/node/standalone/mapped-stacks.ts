import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * Lets stack traces of one file name the sources that it was made of. Node does so itself for modules that are loaded after
 * `process.setSourceMapsEnabled(true)`, which is too late for the file that calls it, and for `node --enable-source-maps`, which
 * is then left to do it.
 * @param url of a module with a source map beside it; without one, stack traces stay as they are.
 */
export function mapStacks(url: string): void {
  if (process.sourceMapsEnabled) return;
  let map: SourceMap | undefined;
  let isRead = false;
  // The map is read for the first stack trace that somebody looks at.
  const mapped = (frame: string, line: number, column: number): string => {
    if (!isRead) map = readMap(url);
    isRead = true;
    const place = `${url}:${line}:${column}`;
    const origin = map?.findOrigin(line, column);
    if (!origin || !("fileName" in origin)) return frame;
    const file = fileURLToPath(new URL(origin.fileName, url));
    return frame.replace(place, () => `${file}:${origin.lineNumber}:${origin.columnNumber}`);
  };
  Error.prepareStackTrace = (error, calls) => {
    const frames = calls.map((call) => {
      const line = call.getLineNumber();
      const column = call.getColumnNumber();
      const isOurs = call.getFileName() === url && line !== null && column !== null;
      return `\n    at ${isOurs ? mapped(String(call), line, column) : String(call)}`;
    });
    return headOf(error) + frames.join("");
  };
}

function readMap(url: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${url}.map`), "utf8")));
  } catch {
    return undefined;
  }
}

/** What V8 writes there, whatever the error's own `toString` is. */
function headOf(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}
