/** The part of Vitest's plugin context that is used here. It is `experimental_` in Vitest 4. */
export interface VitestContext {
  readonly defineCacheKeyGenerator?: DefineKeys;
  readonly experimental_defineCacheKeyGenerator?: DefineKeys;
}

type DefineKeys = (
  key: (module: { readonly id: string; readonly sourceCode: string }) => false | undefined,
) => void;

/**
 * Keeps modules out of Vitest's cache on disk, which Vitest 5 has by default. Its key is a module's own text, but a type in
 * another file may also change a validator from one run to the next.
 * @param isOwn whether Countersign compiles the module.
 */
export function bypassCache(context: VitestContext, isOwn: (id: string, text: string) => boolean): void {
  const define = context.defineCacheKeyGenerator ?? context.experimental_defineCacheKeyGenerator;
  define?.(({ id, sourceCode }) => (isOwn(id, sourceCode) ? false : undefined));
}
