import { documentText } from "../../runtime/assembly/assemble.js";
import { documentAt, furtherDocuments } from "../../runtime/assembly/documents.js";
import type { LinkedProgram } from "../5-link/linked-program.js";
import { type Artifact, fileNameOf } from "./artifact.js";

/** Byte for byte what the app serves at `/openapi.json`, and its further documents. */
export const openapi: Artifact = {
  title: "The OpenAPI document",
  label: "document",
  fileName: "openapi.json",
  byDefault: true,
  make: (program) => openapiText(program),
  beside: (program) =>
    new Map(
      [...furtherDocuments(program.info).keys()].map((path) => [
        fileNameOf(path),
        openapiText(program, path),
      ]),
    ),
};

/**
 * A document as it is served.
 * @param path the path of a further document, as the app's option `documents` states it.
 */
export function openapiText({ info, routes }: LinkedProgram, path?: string): string {
  return documentText(
    documentAt(
      info,
      routes.map((route) => route.operation()),
      path,
    ),
  );
}
