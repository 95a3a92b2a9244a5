/** In TypeScript's own folder of libraries, so that it counts as one of them. */
export const PLATFORM_FILE = "countersign-platform.d.ts";

/**
 * The platform's classes that declare themselves elsewhere than in `lib.es*.d.ts`: in the browser's library or in
 * `@types/node`, 60 and 70 files. Countersign knows them by name, so that a name is all there is of them. A test makes
 * these lines of the real declarations.
 */
export const PLATFORM_DECLARATIONS = `interface AbortController {}
interface AbortSignal {}
interface Blob {}
interface Buffer<TArrayBuffer extends ArrayBufferLike = ArrayBufferLike> {}
interface File {}
interface FormData {}
interface Headers {}
interface ReadableStream<R = any> {}
interface Request {}
interface Response {}
interface URL {}
interface URLSearchParams {}
interface WritableStream<W = any> {}
`;
