import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * Makes stack traces of one file name its original sources. Node does this itself for modules that are loaded after
 * `process.setSourceMapsEnabled(true)`, which is too late for the file that calls it, and with `node --enable-source-maps`, in
 * which case this function does nothing.
 * @param url of a module with a source map next to it; without one, stack traces stay unchanged.
 */
export function mapStacks(url: string): void {
  if (process.sourceMapsEnabled) return;
  let map: SourceMap | undefined;
  let isRead = false;
  // The map is read when the first stack trace is formatted.
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

/** What V8 writes there, regardless of the error's own `toString`. */
function headOf(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}
