import { parseAccept } from "hono/utils/accept";
import { getMimeType } from "hono/utils/mime";
import type { HeaderOf } from "../http/preconditions.js";

const HTML: ReadonlySet<string> = new Set(["text/html", "application/xhtml+xml"]);

/**
 * Whether a browser is about to display the response: it accepts HTML, prefers nothing else, and declares navigation, if it
 * declares anything (Fetch Metadata, 2.2). `fetch` and images accept anything, and do not name HTML.
 */
export function isNavigation(header: HeaderOf): boolean {
  const mode = header("sec-fetch-mode");
  if (mode !== undefined && mode !== "navigate") return false;
  const accepted = parseAccept(header("accept") ?? "");
  const wanted = (isWanted: (type: string) => boolean) =>
    Math.max(0, ...accepted.filter(({ type }) => isWanted(type.toLowerCase())).map(({ q }) => q));
  const html = wanted((type) => HTML.has(type));
  return html > 0 && html >= wanted((type) => !HTML.has(type));
}

/** Whether HTML is acceptable: it is named, or a range that includes it; or there is no header (RFC 9110, 12.5.1). */
export function acceptsHtml(header: HeaderOf): boolean {
  const accept = header("accept");
  if (!accept) return true;
  const accepted = parseAccept(accept);
  for (const range of ["text/html", "text/*", "*/*"]) {
    const found = accepted.find(({ type }) => type.toLowerCase() === range);
    if (found) return found.q > 0;
  }
  return false;
}

/** Whether a path can be that of a page: its extension is not that of another media type, and no segment begins with a dot. */
export function canBePage(name: string): boolean {
  const type = getMimeType(name);
  return (type === undefined || type.startsWith("text/html")) && !/(?:^|\/)\./.test(name);
}

/** The accepted encodings, of those that a compressed file can have, best first. */
export function acceptedEncodings(header: HeaderOf): readonly Encoding[] {
  const accepted = parseAccept(header("accept-encoding") ?? "");
  return ENCODINGS.filter(({ name }) => {
    const found = accepted.find(({ type }) => type.toLowerCase() === name);
    return found ? found.q > 0 : false;
  });
}

export interface Encoding {
  /** As in `Content-Encoding`. */
  readonly name: string;
  /** The extension of the files. */
  readonly ending: string;
}

const ENCODINGS: readonly Encoding[] = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
];
