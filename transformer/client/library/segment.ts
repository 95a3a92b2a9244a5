import { text } from "./text.js";

/** A value as a segment of a path. */
export function segment(value: unknown): string {
  return encodeURIComponent(text(value));
}
