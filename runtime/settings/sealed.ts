import { MASK } from "../contract/issue.js";
import type { CompiledVariable } from "../contract/settings.js";

/** The method that `console.log` and `util.inspect` call, on Node, Bun and Deno. */
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/**
 * Settings that cannot be changed, and that `console.log` and `JSON.stringify` show without their secrets. Code that reads a
 * secret by its name gets it.
 */
export function sealed(settings: object, variables: readonly CompiledVariable[]): object {
  for (const { secret, at, to = at } of variables) if (secret) conceal(settings, to);
  freeze(settings);
  return settings;
}

function conceal(settings: object, way: readonly string[]): void {
  let holder: unknown = settings;
  for (const step of way.slice(0, -1)) holder = own(holder, step);
  const name = way.at(-1);
  if (name === undefined || typeof holder !== "object" || holder === null || !Object.hasOwn(holder, name))
    return;
  const names = secrets.get(holder);
  if (names) names.push(name);
  else {
    const all = [name];
    secrets.set(holder, all);
    showWithout(holder, all);
  }
}

/** The names of the secrets that an object has. */
const secrets = new WeakMap<object, string[]>();

/** Members that are hidden when the properties of an object are listed or copied. */
function showWithout(holder: object, names: readonly string[]): void {
  const shown = () => ({ ...holder, ...Object.fromEntries(names.map((name) => [name, MASK])) });
  if (!("toJSON" in holder)) Object.defineProperty(holder, "toJSON", { value: shown });
  Object.defineProperty(holder, INSPECT, { value: shown });
}

function own(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** Dates, maps and the like store their content in places that cannot be frozen. */
function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null && !Array.isArray(value)) return;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
}
