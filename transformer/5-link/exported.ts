import type { DocumentInfo } from "../../runtime/contract/document.js";
import { EXPORTED_KEY } from "../1-discover/exported-key.js";
import type { CompiledRoute } from "../calls/call.js";
import type { Registration, Registrations } from "./registration.js";

/** What a document is called whose app says nothing of it. */
export type ProjectName = Pick<DocumentInfo, "title" | "version">;

/** With the app that stands for one of somebody else's, which the entry exports. The program has no `new App(…)` for it. */
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
