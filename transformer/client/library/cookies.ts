import { segment } from "./segment.js";

/** The `Cookie` header, if there are any cookies. Browsers send their own instead. */
export function cookies(values: Readonly<Record<string, unknown>>): string | undefined {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return given.map(([name, value]) => `${name}=${segment(value)}`).join("; ") || undefined;
}
