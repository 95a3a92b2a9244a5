import type { App } from "countersign";
import { mergeDocuments } from "countersign";
import { AUTH_PATH, auth } from "./auth.js";

/** What the app itself serves, and what better-auth serves below its path, as one document. */
export async function wholeDocument(app: App): Promise<Record<string, unknown>> {
  const document = await auth.api.generateOpenAPISchema();
  return mergeDocuments(app.openapi(), { document, path: AUTH_PATH, componentPrefix: "Auth" });
}
