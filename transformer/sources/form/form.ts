import type { Source } from "../source.js";
import { typesOf } from "../text/document.js";
import { asWritten, type TextPlace } from "../text/place.js";
import { textSource } from "../text/text.js";
import type { TextParameter } from "../text/text-parameter.js";
import { requestBody } from "./document.js";

export type FormParameter = TextParameter<"form">;

const FORM: TextPlace<"form"> = {
  in: "form",
  text: "a form",
  holder: "body",
  one: "form",
  all: "formAll",
  loc: "body",
  objects: { given: "form", closed: true, whole: true },
  wireName: asWritten,
  key: asWritten,
};

/** Fields of a form: one, repeated for a list, or one for each property of an object. */
export const form: Source<FormParameter, string> = {
  ...textSource("Form", FORM),
  body: { kind: "form", text: "a form" },
  document: { part: "requestBody", types: typesOf, requestBody },
};
