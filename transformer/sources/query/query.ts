import { isScalar, isScalarList } from "../../3-plan/scalars.js";
import { wireName } from "../../schema.js";
import { styled } from "../../wire-styles.js";
import type { Source } from "../source.js";
import type { TextNote } from "../text/naming.js";
import { asWritten, type TextPlace } from "../text/place.js";
import { textSource } from "../text/text.js";
import type { TextParameter } from "../text/text-parameter.js";

export type QueryParameter = TextParameter<"query">;

const QUERY: TextPlace<"query"> = {
  in: "query",
  text: "the query",
  holder: "r",
  one: "query",
  all: "queryAll",
  loc: "query",
  hides: true,
  styles: true,
  objects: { given: "query", closed: true, nameOf: wireName, whole: false },
  wireName: styled,
  key: asWritten,
};

/**
 * Query parameters: one, repeated for a list (or in another style), or one for each property of an object. A scalar or a list of
 * scalars needs no marker.
 */
export const query: Source<QueryParameter, TextNote> = textSource(
  "Query",
  QUERY,
  ({ described: { schema } }, { reader }) =>
    isScalar(schema, reader.types) || isScalarList(schema, reader.types),
);
