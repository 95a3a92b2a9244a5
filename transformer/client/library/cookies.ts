import { segment } from "./segment.js";

/** The header of cookies, where there are any. Browsers send their own in its place. */
export function cookies(values: Readonly<Record<string, unknown>>): string | undefined {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return given.map(([name, value]) => `${name}=${segment(value)}`).join("; ") || undefined;
}
