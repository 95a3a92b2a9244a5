/** The part of Vitest's plugin context that is used here; `experimental_` in Vitest 4. */
export interface VitestContext {
  readonly defineCacheKeyGenerator?: DefineKeys;
  readonly experimental_defineCacheKeyGenerator?: DefineKeys;
}

type DefineKeys = (
  key: (module: { readonly id: string; readonly sourceCode: string }) => false | undefined,
) => void;

/**
 * Keeps modules out of Vitest's cache on disk, which Vitest 5 has by default. It is keyed by a module's own text, and a
 * type in another file changes a validator all the same, from one run to the next.
 * @param isOwn whether the module is compiled by Countersign.
 */
export function bypassCache(context: VitestContext, isOwn: (id: string, text: string) => boolean): void {
  const define = context.defineCacheKeyGenerator ?? context.experimental_defineCacheKeyGenerator;
  define?.(({ id, sourceCode }) => (isOwn(id, sourceCode) ? false : undefined));
}
