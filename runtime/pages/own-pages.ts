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
  /**
   * Where the AsyncAPI document of sockets and event streams is served, below `prefix`, if there are any; `false` for nowhere.
   * Default `/asyncapi.json`.
   */
  readonly asyncapi?: string | false;
}

/** The full path of the docs UI; `undefined` where it is switched off. */
export function docsPath({ docs = "/docs", openapi, prefix }: PageOptions): string | undefined {
  return docs === false || openapi === false ? undefined : below(prefix, docs);
}

/** Makes a document when somebody asks for it the first time. */
type Make = () => Record<string, unknown>;

/** The documents of an app. */
export interface Documents {
  readonly openapi: Make;
  /** Absent where there is nothing that it would say. */
  readonly asyncapi?: Make | undefined;
}

/** The pages of an app: its documents and the docs UI. */
export function ownPages(
  options: PageOptions & { readonly title: string },
  documents: Documents,
): readonly OwnPage[] {
  const { openapi = "/openapi.json", prefix, title } = options;
  const asyncapi = asyncapiOf(options, documents);
  const pages = asyncapi ? [documentPage(asyncapi.path, asyncapi.make)] : [];
  if (openapi === false) return pages;
  const path = below(prefix, openapi);
  pages.push(documentPage(path, documents.openapi));
  const docs = docsPath(options);
  return docs === undefined ? pages : [...pages, ...docsUi({ path: docs, openapi: path, title, asyncapi })];
}

function asyncapiOf({ asyncapi = "/asyncapi.json", prefix }: PageOptions, { asyncapi: make }: Documents) {
  return make && asyncapi !== false ? { path: below(prefix, asyncapi), make } : undefined;
}

function documentPage(path: string, make: Make): OwnPage {
  let text: string | undefined;
  return {
    path,
    handler: (context) => {
      text ??= documentText(make());
      return context.body(text, 200, { "content-type": "application/json" });
    },
  };
}

/** A path of the options below the prefix, as those of routes are. */
function below(prefix = "", path: string): string {
  return joinPath(prefix, path) || "/";
}
