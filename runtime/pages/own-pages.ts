import { documentText } from "../assembly/assemble.js";
import { joinPath } from "../paths/join-path.js";
import { docsUi } from "./docs-ui.js";
import type { OwnPage } from "./page.js";

/** Where an app serves its pages. */
export interface PageOptions {
  /** In front of every path of the app: of its routes, of the document and of the docs UI. */
  readonly prefix?: string;
  /** Where the docs UI is served, below `prefix`; `false` for nowhere. Default `/docs`. */
  readonly docs?: string | false;
  /** Where the document is served, below `prefix`; `false` for nowhere, also for the docs UI. Default `/openapi.json`. */
  readonly openapi?: string | false;
}

/** The full path of the docs UI; `undefined` where it is switched off. */
export function docsPath({ docs = "/docs", openapi, prefix }: PageOptions): string | undefined {
  return docs === false || openapi === false ? undefined : below(prefix, docs);
}

/**
 * The pages of an app: its document and the docs UI.
 * @param document makes the document when somebody asks for it the first time.
 */
export function ownPages(
  options: PageOptions & { readonly title: string },
  document: () => Record<string, unknown>,
): readonly OwnPage[] {
  const { openapi = "/openapi.json", prefix, title } = options;
  if (openapi === false) return [];
  let text: string | undefined;
  const path = below(prefix, openapi);
  const page: OwnPage = {
    path,
    handler: (context) => {
      text ??= documentText(document());
      return context.body(text, 200, { "content-type": "application/json" });
    },
  };
  const docs = docsPath(options);
  return docs === undefined ? [page] : [page, ...docsUi({ path: docs, openapi: path, title })];
}

/** A path of the options below the prefix, as those of routes are. */
function below(prefix = "", path: string): string {
  return joinPath(prefix, path) || "/";
}
