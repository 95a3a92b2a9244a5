import { key } from "./names.js";

/** A JSON value as a JavaScript expression on one line, with unquoted keys where the language allows them. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const members = Object.entries(value).map(([name, item]) => `${key(name)}: ${literal(item)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** JSON text as a string literal, in single quotes because it is full of double ones. */
export function quoted(json: string): string {
  const escaped = json.replace(/[\\']/g, "\\$&");
  return `'${escaped.replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)}'`;
}
