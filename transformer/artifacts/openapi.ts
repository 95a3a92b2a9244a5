import { assembleDocument, documentText } from "../../runtime/assembly/assemble.js";
import type { Artifact } from "./artifact.js";

/** Byte for byte what the app serves at `/openapi.json`. */
export const openapi: Artifact = {
  title: "The OpenAPI document",
  label: "document",
  fileName: "openapi.json",
  byDefault: true,
  make({ info, routes }) {
    return documentText(
      assembleDocument(
        info,
        routes.map((route) => route.operation()),
      ),
    );
  },
};
