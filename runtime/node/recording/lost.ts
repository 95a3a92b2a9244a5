const MOST_PATHS = 50;
const MOST_VISITED = 2_000;

/**
 * Returns the members that a handler returned and that were not sent.
 * @param value what it returned.
 * @param sent the same after encoding, parsed again.
 * @returns paths: `items[].passwordHash`.
 */
export function lostMembers(value: unknown, sent: unknown): readonly string[] {
  const lost = new Set<string>();
  let visited = 0;
  const visit = (had: unknown, has: unknown, path: string): void => {
    if (lost.size >= MOST_PATHS || visited++ >= MOST_VISITED || !isObject(had) || !isObject(has)) return;
    if (Array.isArray(had)) {
      if (Array.isArray(has)) had.forEach((item, at) => void visit(item, has[at], `${path}[]`));
      return;
    }
    if (Array.isArray(has)) return;
    const names = new Map(Object.keys(has).map((name) => [plain(name), name]));
    const own = Object.entries(Object.getOwnPropertyDescriptors(had)).filter(
      ([, { enumerable, value: item }]) => enumerable && item !== undefined && typeof item !== "function",
    );
    // An object without any member of what was sent is something else: a wrapper around it, or an object of another kind.
    if (!isPlain(had) && !own.some(([name]) => names.has(plain(name)))) return;
    for (const [name, { value: item }] of own) {
      const inside = path === "" ? name : `${path}.${name}`;
      const as = names.get(plain(name));
      if (as === undefined) lost.add(inside);
      else visit(item, (has as Record<string, unknown>)[as], inside);
    }
  };
  visit(value, sent, "");
  return [...lost];
}

/** Names may have another spelling outside: `created_at`. */
const plain = (name: string) => name.replace(/[_-]/g, "").toLowerCase();

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
