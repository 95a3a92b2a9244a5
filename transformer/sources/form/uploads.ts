import type { CompiledBody, CompiledUpload } from "../../../runtime/contract/body.js";
import { filesIn } from "../../3-plan/scalars.js";
import { isList } from "../../4-generate/once-or-more.js";
import { type Schema, type TypeTable, type UploadSchema, wireName } from "../../schema.js";
import type { TextParameter } from "../text/text-parameter.js";

/** A field of a form, and what is read from it. */
export interface FormField {
  readonly name: string;
  readonly schema: Schema;
}

export function fieldsOf(plan: TextParameter): readonly FormField[] {
  if ("choice" in plan) return plan.choice.flatMap(fieldsOf);
  if (!("spread" in plan)) return [{ name: plan.wireName, schema: plan.schema }];
  return plan.spread.properties.map((property, i) => ({
    name: plan.fields[i]?.wireName ?? wireName(property),
    schema: property.schema,
  }));
}

/**
 * What all parameters that read a form require of its files. Parameters that read the same field require the same of it (`meet`).
 */
export function uploadsOf(plans: readonly TextParameter[], types: TypeTable): CompiledBody["uploads"] {
  const uploads = plans.flatMap(fieldsOf).flatMap(({ name, schema }) => {
    const [file] = filesIn(schema, types);
    return file ? [[name, compiled(file, isList(schema, types))] as const] : [];
  });
  return uploads.length > 0 ? Object.fromEntries(uploads) : undefined;
}

function compiled(file: UploadSchema | "bytes", isMany: boolean): CompiledUpload {
  const many = isMany && ({ many: true } as const);
  if (file === "bytes") return { bytes: true, ...many };
  const { maxSize, maxTotalSize, maxFiles, types } = file;
  return {
    ...many,
    ...(maxSize !== undefined && { maxSize }),
    ...(maxTotalSize !== undefined && { maxTotalSize }),
    ...(maxFiles !== undefined && { maxFiles }),
    ...(types && { types }),
  };
}
