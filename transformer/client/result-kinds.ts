import type { AnswerBody } from "./answers.js";
import type { ClientModule } from "./client-module.js";
import { mapperText } from "./codec.js";
import { typeText } from "./type-text.js";

type Kind = AnswerBody["kind"];

/** How a client has a body of a kind. */
interface ResultKind<Body extends AnswerBody> {
  /** Its type, as text. */
  type(body: Body, module: ClientModule): string;
  /** What reads it from the response, a function of the library; absent where JSON is read. */
  read?(body: Body, module: ClientModule): string;
  /** What is made of JSON that says less than the type; `undefined` where it says all. */
  decode?(body: Body, module: ClientModule): string | undefined;
}

/**
 * Every kind of body: a kind that the compiler knows and this table does not does not compile. To give a kind a value of its own,
 * write a reader as a piece of the library (see `library.ts`) and name it here in `read` by `module.library("…")`: it is handed what
 * `decode` is, of the body or of each item.
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

/** The row of a body's kind; a body only meets its own. */
export function resultKind(body: AnswerBody): ResultKind<AnswerBody> {
  return KINDS[body.kind] as ResultKind<AnswerBody>;
}
