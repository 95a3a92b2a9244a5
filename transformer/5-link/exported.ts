import type { DocumentInfo } from "../../runtime/contract/document.js";
import { EXPORTED_KEY } from "../1-discover/exported-key.js";
import type { CompiledRoute } from "../calls/call.js";
import type { Registration, Registrations } from "./registration.js";

/** The title and version of a document whose app does not set them. */
export type ProjectName = Pick<DocumentInfo, "title" | "version">;

/**
 * Adds the app that represents another framework's application, which the entry exports. The program has no `new App(…)` for it.
 */
export function withExported(
  registrations: Registrations,
  [first]: readonly CompiledRoute[],
  info: ProjectName,
): Registrations {
  if (!first) return registrations;
  const own: Registration = {
    key: EXPORTED_KEY,
    kind: "App",
    prefix: "",
    options: {},
    info,
    includes: [],
    others: [],
    location: first.plan.location,
    problems: [],
  };
  return { ...registrations, byKey: new Map([...registrations.byKey, [EXPORTED_KEY, own]]) };
}
