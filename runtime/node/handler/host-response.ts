import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** Fields that several parties add to: the host's values are kept next to the application's. */
const SHARED = ["set-cookie", "vary"];

/**
 * Keeps what the host has already added to an application's response. The application decides about all other fields of the same
 * name, like any handler of the host.
 */
export function keepHostsPart(response: ServerResponse): void {
  if (SHARED.some((name) => response.hasHeader(name))) shareFields(response);
  if (Object.hasOwn(response, "flush")) flushPieces(response as Compressed);
}

function shareFields(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const fields = rest.at(-1);
    if (typeof fields !== "object") return Reflect.apply(writeHead, response, [status, ...rest]);
    const all = { ...fields, ...shared(response, fields as OutgoingHttpHeaders) };
    return Reflect.apply(writeHead, response, [status, ...rest.slice(0, -1), all]);
  };
}

function shared(response: ServerResponse, fields: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const all: OutgoingHttpHeaders = {};
  for (const name of SHARED) {
    const [hosts, ours] = [response.getHeader(name), fields[name]];
    if (hosts === undefined || ours === undefined) continue;
    const lines = [...new Set([hosts, ours].flat().map(String))];
    all[name] = name === "vary" ? members(lines) : lines;
  }
  return all;
}

/** Returns each name once. Names of fields may be written in any case. */
function members(lines: readonly string[]): string {
  const names = lines.flatMap((line) => line.split(",")).map((name) => name.trim());
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].join(", ");
}

/** A response that Express's `compression` has changed. */
interface Compressed extends ServerResponse {
  flush(): void;
}

/** It holds back what is written until there is enough to compress: an event would wait there for the next ones. */
function flushPieces(response: Compressed): void {
  const { write } = response;
  response.write = (...piece: unknown[]) => {
    const isTaken: boolean = Reflect.apply(write, response, piece);
    response.flush();
    return isTaken;
  };
}
