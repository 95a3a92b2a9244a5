import type { DocumentInfo } from "../../runtime/contract/document.js";
import type { OpenapiVersion } from "../../runtime/contract/openapi-version.js";
import { routeFacts } from "../../runtime/contract/route-kinds.js";
import { CS3032 } from "../diagnostics/catalogue.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { LinkedProgram, LinkedRoute, Linking } from "./linked-program.js";

/** What earlier versions leave out of a document's own part, in words. */
const ADDED: readonly {
  readonly since: OpenapiVersion;
  readonly what: string;
  readonly isSaid: (info: DocumentInfo) => boolean;
}[] = [
  { since: "3.1", what: "summary of the API", isSaid: ({ summary }) => summary !== undefined },
  {
    since: "3.2",
    what: "summary, parent or kind of a tag",
    isSaid: ({ tags = [] }) =>
      tags.some(({ summary, parent, kind }) => [summary, parent, kind].some((said) => said !== undefined)),
  },
  {
    since: "3.2",
    what: "name of a server",
    isSaid: ({ servers = [] }) => servers.some(({ name }) => name !== undefined),
  },
];

/**
 * CS3032: what is left out because the document's version cannot express it. What the version expresses less precisely does not
 * concern a program.
 */
export function reportVersionLosses(
  { app, info, routes }: Pick<LinkedProgram, "app" | "info" | "routes">,
  report: Report,
): void {
  const { openapiVersion: version = "3.1" } = info;
  for (const { since, what, isSaid } of ADDED)
    if (version < since && isSaid(info)) report(CS3032({ version, what, it: "it" }, app));
  if (version >= "3.1") return;
  const [webhook] = routes.filter(isWebhook);
  if (webhook)
    report(CS3032({ version, what: "webhooks", it: "them" }, { location: webhook.compiled.plan.location }));
}

const isWebhook = ({ hidden, routeKind }: LinkedRoute) =>
  !hidden && routeFacts(routeKind).document === "webhooks";

/** The same program with its document in another version than its app sets. */
export function inDocumentVersion(linking: Linking, openapiVersion: OpenapiVersion | undefined): Linking {
  const { program, diagnostics } = linking;
  if (!program || openapiVersion === undefined) return linking;
  const asked = { ...program, info: { ...program.info, openapiVersion } };
  const losses: Diagnostic[] = [];
  reportVersionLosses(asked, (one) => void losses.push(one));
  return { program: asked, diagnostics: [...diagnostics.filter(({ code }) => code !== "CS3032"), ...losses] };
}
