import type { JsonSchema } from "../../../runtime/contract/component.js";
import type { Annotations, Json, Schema } from "../../schema.js";
import type { Conversion } from "./conversion.js";

/** The keywords that describe a value without constraining it. Examples of a secret are never included. */
export function annotationKeywords(schema: Schema, conversion: Pick<Conversion, "direction">): JsonSchema {
  return {
    ...describe(schema.annotations, schema.secret === true),
    // A secret that is sent, such as a newly created key, is readable there: only input is `writeOnly`.
    ...(schema.secret && conversion.direction === "input" && { writeOnly: true }),
  };
}

/** The annotations of a property or parameter, which override those of its type. */
export function describe(annotations: Annotations | undefined, secret: boolean): JsonSchema {
  if (!annotations) return {};
  const { title, description, deprecated, examples, readOnly, writeOnly, extra } = annotations;
  return {
    ...(title !== undefined && { title }),
    ...(description && { description }),
    ...(deprecated && { deprecated }),
    ...(readOnly && { readOnly }),
    ...(writeOnly && { writeOnly }),
    ...(examples && examples.length > 0 && !secret && { examples }),
    ...extra,
  };
}

/** The `default` keyword. As in FastAPI, a default of null is left out. A secret's default is never shown. */
export function defaultKeyword(value: Json | undefined, secret: boolean | undefined): JsonSchema {
  return value === undefined || value === null || secret ? {} : { default: value };
}
