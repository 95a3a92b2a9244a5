import { inspect } from "node:util";

/** An unforeseen error, with everything that a report needs. */
export function unexpected(error: unknown): string {
  return `countersign stopped because of an unexpected error. This is a bug in Countersign, not in your code: please report it with the lines below.\n\n${inspect(error)}\n`;
}
