import { isDeepStrictEqual } from "node:util";
import type { Answered } from "./client.js";
import type { Expected } from "./contract/steps.js";

/** @throws Error with the difference in the head of a response. */
export function compareHead(
  { status, headers }: Pick<Answered, "status" | "headers">,
  expected: Expected,
): void {
  if (status !== expected.status) throw new Error(`status ${status}, expected ${expected.status}`);
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    const found = headers[name] ?? null;
    if (found !== value) throw new Error(`${name}: ${found}, expected ${value}`);
  }
}

/** @throws Error with the difference in the body of a response. */
export function compareBody(text: string, { json, text: whole, includes }: Expected): void {
  if (whole !== undefined && text !== whole) throw new Error(`body ${shown(text)}, expected ${shown(whole)}`);
  if (includes !== undefined && !text.includes(includes))
    throw new Error(`body ${shown(text)}, expected to include ${includes}`);
  if (json !== undefined && !isDeepStrictEqual(JSON.parse(text), json))
    throw new Error(`body ${shown(text)}, expected ${shown(JSON.stringify(json))}`);
}

export const shown = (text: string): string =>
  JSON.stringify(text.length > 300 ? `${text.slice(0, 300)} … (${text.length})` : text);
