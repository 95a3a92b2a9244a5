import type { JsonSchema } from "../../../runtime/contract/component.js";
import type { UploadSchema } from "../../schema.js";

/**
 * A file as FastAPI describes it: raw bytes (OpenAPI 3.1, 4.8.14.2), of which `maxLength` counts octets. Several media types are
 * given by the body's `encoding`.
 */
export function uploadSchema({ maxSize, types = [] }: UploadSchema): JsonSchema {
  const [only = "*/*"] = types;
  return {
    type: "string",
    contentMediaType: types.length === 1 && !only.includes("*") ? only : "application/octet-stream",
    ...(maxSize !== undefined && { maxLength: maxSize }),
  };
}
