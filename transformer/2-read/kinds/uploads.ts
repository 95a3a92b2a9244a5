import type { UploadLimits } from "../../../runtime/contract/body.js";
import { CS1061, CS1062, CS2006 } from "../../diagnostics/catalogue.js";
import type { Json, Schema, UploadSchema } from "../../schema.js";
import type { TypeRef, TypeShape } from "../../semantics/semantics.js";
import { valueOfType } from "../constraints/type-values.js";
import type { Place } from "../place.js";
import { type Reading, refuse } from "../reading.js";

/** The options of `Upload<{ … }>`, and their values. */
const OPTIONS: { readonly [option in keyof UploadLimits]-?: readonly [Test, expected: string] } = {
  maxSize: [isSize, "a number of bytes"],
  maxTotalSize: [isSize, "a number of bytes"],
  maxFiles: [isSize, "a number of files"],
  types: [isTypes, 'a list of media types, `["image/png", "image/*"]`'],
};

type Test = (value: Json) => boolean;

function isSize(value: Json): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

/** A media type or a range of them, without parameters (RFC 9110, 8.3.1 and 12.5.1). */
const MEDIA_RANGE = /^[\w!#$&^.+-]+\/(?:\*|[\w!#$&^.+-]+)$/;

function isTypes(value: Json): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((type) => typeof type === "string" && MEDIA_RANGE.test(type))
  );
}

/** Whether a type is `Upload`, or has all of its members. */
export function isLikeUpload(shape: TypeShape): boolean {
  return shape.kind === "object" && shape.properties.some(({ name }) => name === "countersign.upload");
}

/**
 * `Upload`, `Upload<{ maxSize: 5_000_000; types: ["image/png"] }>`. Its options must be known to the compiler. A type that
 * extends it is refused: its additional members are not part of a form.
 */
export function readUpload(type: TypeRef, place: Place, reading: Reading): Schema {
  const { semantics } = reading;
  const { countersign, name: own, args } = semantics.classOf(type) ?? {};
  if (!countersign || own !== "Upload") {
    const values = { type: semantics.print(type), instead: "Write `Upload` itself, or an alias of it" };
    return refuse(reading, CS2006(values), place);
  }
  const [options] = args ?? [];
  const written = options && semantics.members(options).properties;
  const values: Record<string, Json> = {};
  for (const { name, type: of } of written ?? []) {
    const value = valueOfType(of, semantics);
    const [isRight, expected] = Object.entries(OPTIONS).find(([option]) => option === name)?.[1] ?? [];
    if (!isRight || !expected)
      return refuse(reading, CS1062({ option: name, known: Object.keys(OPTIONS).join(", ") }), place);
    if (value === undefined || !isRight(value))
      return refuse(reading, CS1061({ option: name, type: semantics.print(of), expected }), place);
    values[name] = value;
  }
  const schema: UploadSchema = { kind: "upload", ...values };
  return schema;
}
