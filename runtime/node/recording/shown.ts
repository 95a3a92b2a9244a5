import { isSecret, REDACTED } from "../../opentelemetry/redacted.js";
import { maskedText } from "./masked-text.js";

const MOST_DEPTH = 6;
const MOST_MEMBERS = 100;
const MOST_TEXT = 2_000;

/**
 * Returns any value as JSON, within limits and without secrets, which are recognized by the names of members. None of the value's
 * code runs: anything that is neither plain data nor a known type is shown as the name of its class.
 */
export function shownValue(value: unknown, depth = 0): unknown {
  switch (typeof value) {
    case "string":
      return value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT)}…` : value;
    case "bigint":
      return `${value}n`;
    case "function":
      return `[function ${value.name || "anonymous"}]`;
    case "symbol":
      return "[symbol]";
    case "object":
      return value === null ? null : shownObject(value, depth);
    default:
      return value;
  }
}

function shownObject(value: object, depth: number): unknown {
  if (depth >= MOST_DEPTH) return "…";
  if (Array.isArray(value)) return value.slice(0, MOST_MEMBERS).map((item) => shownValue(item, depth + 1));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  if (value instanceof URL) return value.href;
  if (value instanceof Set) return shownObject([...value], depth);
  if (value instanceof Map)
    return shownMembers(
      [...value].map(([key, item]) => [String(key), item]),
      depth,
    );
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return shownMembers(ownMembers(value), depth);
  return `[${className(value)}]`;
}

/** Getters are not called, because they may do anything. */
function ownMembers(value: object): [string, unknown][] {
  const descriptors = Object.entries(Object.getOwnPropertyDescriptors(value));
  return descriptors.flatMap(([name, { value: item, enumerable }]): [string, unknown][] =>
    enumerable ? [[name, item]] : [],
  );
}

function shownMembers(members: readonly [string, unknown][], depth: number): object {
  return Object.fromEntries(
    members
      .slice(0, MOST_MEMBERS)
      .map(([name, item]) => [name, isSecret(name) ? REDACTED : shownValue(item, depth + 1)]),
  );
}

function className(value: object): string {
  const made: unknown = Reflect.get(value, "constructor");
  return typeof made === "function" && made.name !== "" ? made.name : "object";
}

/** Returns JSON without the values whose names mark them as secret. In other text, those that look like members are replaced. */
export function withoutSecrets(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text, (name, value: unknown) => (isSecret(name) ? REDACTED : value)));
  } catch {
    return maskedText(text);
  }
}
