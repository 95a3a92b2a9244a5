import { NAMES_ALONE } from "../semantics/declared/platform-names.js";

/** In TypeScript's own folder of libraries, so that it counts as one of them. */
export const PLATFORM_FILE = "countersign-platform.d.ts";

const constructed = (name: string) =>
  `interface ${name} {}\ndeclare var ${name}: { prototype: ${name}; new (...args: any[]): ${name} };\n`;

/**
 * The platform's classes that declare themselves elsewhere than in `lib.es*.d.ts`: in the browser's library or in
 * `@types/node`, 60 and 70 files. Countersign knows them by name, so that a name is all there is of them. A test compares
 * these lines with the real declarations.
 */
export const PLATFORM_DECLARATIONS = `${NAMES_ALONE}
interface AbortSignal {}
interface Buffer<TArrayBuffer extends ArrayBufferLike = ArrayBufferLike> {}
interface ReadableStream<R = any> {}
interface WritableStream<W = any> {}
${["AbortController", "Blob", "File", "FormData", "Headers", "Request", "Response", "URL", "URLSearchParams"].map(constructed).join("")}`;

/** Of Hono, too, Countersign knows two classes by their names; by their places in the package. */
const HONO: Readonly<Record<string, string>> = {
  index: 'export { Context } from "./context.js";\n',
  context: "export declare class Context<E = any, P = any, I = {}> {}\n",
  "http-exception": "export declare class HTTPException extends Error { constructor(...args: any[]); }\n",
};

/** What stands in a file of the declared program in the place of what is on disk; `undefined` for nearly all. */
export function standIn(fileName: string): string | undefined {
  if (fileName.endsWith(`/${PLATFORM_FILE}`)) return PLATFORM_DECLARATIONS;
  const text = HONO[/\/node_modules\/hono\/dist\/types\/([\w-]+)\.d\.ts$/.exec(fileName)?.[1] ?? ""];
  return text && `${NAMES_ALONE}\n${text}`;
}
