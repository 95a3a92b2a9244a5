import { CS1061 } from "../../diagnostics/catalogue.js";
import type { Json, UploadSchema } from "../../schema.js";
import type { ObjectMembers, Semantics, TypeRef } from "../../semantics/semantics.js";
import { valueOfType } from "../constraints/type-values.js";
import type { Place } from "../place.js";
import { type Reading, refuse } from "../reading.js";

/** What `Upload<{ … }>` may say, and what its values are. */
const OPTIONS: { readonly [option in keyof Omit<UploadSchema, "kind">]?: readonly [Test, expected: string] } =
  {
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

/** Whether a type is Countersign's `Upload`. */
export function isUpload(type: TypeRef, semantics: Semantics): boolean {
  const found = semantics.classOf(type);
  return found?.countersign === true && found.name === "Upload";
}

/** Whether it is one with something more, or under a name of its own: what it has beside is no part of a form. */
export function extendsUpload({ properties }: ObjectMembers): boolean {
  return properties.some(({ name }) => name === "countersign.upload");
}

/** `Upload`, `Upload<{ maxSize: 5_000_000; types: ["image/png"] }>`. What its options say must be known to the compiler. */
export function readUpload(type: TypeRef, place: Place, reading: Reading) {
  const { semantics } = reading;
  const [options] = semantics.classOf(type)?.args ?? [];
  const written = options && semantics.members(options).properties;
  const values: Record<string, Json> = {};
  for (const { name, type: of } of written ?? []) {
    const value = valueOfType(of, semantics);
    const [isRight, expected] = Object.entries(OPTIONS).find(([option]) => option === name)?.[1] ?? [];
    if (!isRight || !expected) continue;
    if (value === undefined || !isRight(value))
      return refuse(reading, CS1061({ option: name, type: semantics.print(of), expected }), place);
    values[name] = value;
  }
  const schema: UploadSchema = { kind: "upload", ...values };
  return schema;
}
