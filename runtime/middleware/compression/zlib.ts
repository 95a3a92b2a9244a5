/** What is used of Node's zlib. */
export interface Zlib {
  readonly constants: Readonly<Record<string, number>>;
  readonly [name: string]: unknown;
}

/** Node's way to give a program its modules without an import, which Deno, Bun and Workers with Node's API have, too. */
interface MaybeNode {
  readonly process?: { getBuiltinModule?(name: string): unknown };
}

/** Node's zlib, where the platform has one. */
export function platformZlib(): Zlib | undefined {
  return (globalThis as MaybeNode).process?.getBuiltinModule?.("node:zlib") as Zlib | undefined;
}
