/** The part of Node's zlib that is used. */
export interface Zlib {
  readonly constants: Readonly<Record<string, number>>;
  readonly [name: string]: unknown;
}

/** Node's way to access its modules without an import. Deno, Bun and Workers with Node's API support it, too. */
interface MaybeNode {
  readonly process?: { getBuiltinModule?(name: string): unknown };
}

/** Returns Node's zlib, if the platform has it. */
export function platformZlib(): Zlib | undefined {
  return (globalThis as MaybeNode).process?.getBuiltinModule?.("node:zlib") as Zlib | undefined;
}
