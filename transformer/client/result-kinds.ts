import type { AnswerBody } from "./answers.js";
import type { ClientModule } from "./client-module.js";
import { mapperText } from "./codec.js";
import { typeText } from "./type-text.js";

type Kind = AnswerBody["kind"];

/** How a client handles a kind of body. */
interface ResultKind<Body extends AnswerBody> {
  /** Its type, as text. */
  type(body: Body, module: ClientModule): string;
  /** The function of the library that reads it from the response. Absent if JSON is read. */
  read?(body: Body, module: ClientModule): string;
  /** Converts JSON that differs from the type. `undefined` if nothing needs to be converted. */
  decode?(body: Body, module: ClientModule): string | undefined;
}

/**
 * Every kind of body. This table does not compile if a kind of the compiler is missing. To give a kind its own value, write a
 * reader as a piece of the library (see `library.ts`) and name it here in `read` by `module.library("…")`. The reader receives
 * the result of `decode`, for the body or for each item.
 */
const KINDS: { readonly [K in Kind]: ResultKind<Extract<AnswerBody, { readonly kind: K }>> } = {
  json: {
    type: ({ schema }, module) => typeText(schema, "output", module),
    decode: ({ schema }, module) => mapperText(schema, "output", module),
  },
  "json-lines": {
    type: ({ schema }, module) => `AsyncIterable<${typeText(schema, "output", module)}>`,
    read: (_, module) => module.library("readLines"),
    decode: ({ schema }, module) => mapperText(schema, "output", module),
  },
  events: {
    type({ schema, raw }, module) {
      const types = [...(schema ? [typeText(schema, "output", module)] : []), ...(raw ? ["string"] : [])];
      return `${module.library("EventSequence")}<${types.join(" | ") || "never"}>`;
    },
    read: ({ schema, raw }, module) =>
      module.library(!raw ? "readEvents" : schema ? "readMixedEvents" : "readTextEvents"),
    decode: ({ schema }, module) => schema && mapperText(schema, "output", module),
  },
  text: { type: () => "string", read: (_, module) => module.library("readText") },
  binary: { type: () => "Uint8Array", read: (_, module) => module.library("readBytes") },
  file: { type: () => "Blob", read: (_, module) => module.library("readBlob") },
  response: { type: () => "Response", read: (_, module) => module.library("readResponse") },
  empty: { type: () => "undefined" },
};

/** The row for the kind of a body. A body is only passed to its own row. */
export function resultKind(body: AnswerBody): ResultKind<AnswerBody> {
  return KINDS[body.kind] as ResultKind<AnswerBody>;
}
