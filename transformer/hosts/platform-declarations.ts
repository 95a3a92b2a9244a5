import { NAMES_ALONE } from "../semantics/declared/platform-names.js";

/** In TypeScript's own folder of libraries, so that it counts as one of them. */
export const PLATFORM_FILE = "countersign-platform.d.ts";

const constructed = (name: string) =>
  `interface ${name} {}\ndeclare var ${name}: { prototype: ${name}; new (...args: any[]): ${name} };\n`;

/**
 * The platform's classes whose declarations are not in `lib.es*.d.ts`, but in the browser's library or in `@types/node`, 60 and
 * 70 files. Countersign recognizes these by name, so only their names are declared here. A test compares these lines with the
 * real declarations.
 */
export const PLATFORM_DECLARATIONS = `${NAMES_ALONE}
interface AbortSignal {}
interface Buffer<TArrayBuffer extends ArrayBufferLike = ArrayBufferLike> {}
interface ReadableStream<R = any> {}
interface WritableStream<W = any> {}
${["AbortController", "Blob", "File", "FormData", "Headers", "Request", "Response", "URL", "URLSearchParams"].map(constructed).join("")}`;

/** Countersign also recognizes two classes of Hono by their names, at these paths of the package. */
const HONO: Readonly<Record<string, string>> = {
  index: 'export { Context } from "./context.js";\n',
  context: "export declare class Context<E = any, P = any, I = {}> {}\n",
  "http-exception": "export declare class HTTPException extends Error { constructor(...args: any[]); }\n",
};

/** The text that replaces a file on disk in the declared program; `undefined` for nearly all files. */
export function standIn(fileName: string): string | undefined {
  if (fileName.endsWith(`/${PLATFORM_FILE}`)) return PLATFORM_DECLARATIONS;
  const text = HONO[/\/node_modules\/hono\/dist\/types\/([\w-]+)\.d\.ts$/.exec(fileName)?.[1] ?? ""];
  return text && `${NAMES_ALONE}\n${text}`;
}
