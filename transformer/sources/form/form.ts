import type { RouteContext } from "../../3-plan/context.js";
import type { ReadParameter } from "../../3-plan/parameter.js";
import { isScalar, isScalarList } from "../../3-plan/scalars.js";
import { type Schema, wireName } from "../../schema.js";
import { styled } from "../../wire-styles.js";
import type { Source } from "../source.js";
import { typesOf } from "../text/document.js";
import type { TextNote } from "../text/naming.js";
import { asWritten, type TextPlace } from "../text/place.js";
import { sentForm } from "../text/sent.js";
import { textSource } from "../text/text.js";
import type { TextParameter } from "../text/text-parameter.js";
import { requestBody } from "./document.js";
import { uploadsOf } from "./uploads.js";

export type FormParameter = TextParameter<"form">;

const FORM: TextPlace<"form"> = {
  in: "form",
  text: "a form",
  holder: "body",
  one: "form",
  all: "formAll",
  loc: "body",
  files: true,
  objects: { given: "form", closed: true, nameOf: wireName, whole: true },
  wireName: styled,
  key: asWritten,
};

/** An upload, or a list of uploads, has no other possible source. */
function isUpload({ described: { schema } }: ReadParameter, { reader: { types } }: RouteContext): boolean {
  const isOne = ({ kind }: Schema) => kind === "upload";
  return isScalar(schema, types, isOne) || isScalarList(schema, types, isOne);
}

/** Fields of a form: one field, repeated for a list, or one for each property of an object. */
export const form: Source<FormParameter, TextNote> = {
  ...textSource("Form", FORM, isUpload),
  files: true,
  body: { kind: "form", text: "a form", uploads: uploadsOf },
  sent: sentForm,
  document: { part: "requestBody", types: typesOf, requestBody },
};
