import { key } from "./names.js";

const WIDTH = 108;

/**
 * A JSON value as a JavaScript expression: keys without quotes where the language allows, on one line where it
 * fits. Members that are undefined are left out.
 */
export function literal(value: unknown, indent = ""): string {
  const line = oneLine(value);
  if (line.length + indent.length <= WIDTH || typeof value !== "object" || value === null) return line;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, deeper))
    : members(value).map(([name, item]) => `${key(name)}: ${literal(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${fill(parts, deeper)}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const parts = members(value).map(([name, item]) => `${key(name)}: ${oneLine(item)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

/** Short members share a line. */
function fill(parts: readonly string[], indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    const alone = part.includes("\n");
    if (line && (alone || indent.length + line.length + part.length > WIDTH)) {
      lines.push(line);
      line = "";
    }
    line = line ? `${line} ${part},` : `${part},`;
    if (alone) {
      lines.push(line);
      line = "";
    }
  }
  if (line) lines.push(line);
  return lines.map((text) => indent + text).join("\n");
}

function members(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
