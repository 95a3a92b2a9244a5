import type { MiddlewareHandler } from "hono";
import { documentText } from "../assembly/assemble.js";
import { furtherDocuments } from "../assembly/documents.js";
import type { DocumentInfo } from "../contract/document.js";
import type { FurtherDocument } from "../contract/documents.js";
import { joinPath } from "../paths/join-path.js";
import { rootPathOf } from "../root-path.js";
import { type DocsOptions, docsOptions } from "./docs-option.js";
import { docsUi } from "./docs-ui.js";
import type { OwnPage } from "./page.js";

/** A document beside the main one, and how it is served. */
export interface ServedDocument extends FurtherDocument {
  /** Where its docs UI is served, below `prefix`; `false` for nowhere. Default `/internal/docs` of `/internal.json`. */
  readonly docs?: string | false;
  /** Hono middleware that is run before the document and its docs UI, outermost first: who may see it. */
  readonly use?: readonly MiddlewareHandler[];
}

/** Where an app serves its pages. */
export interface PageOptions {
  /** In front of every path of the app: of its routes, of the document and of the docs UI. */
  readonly prefix?: string;
  /**
   * Where the docs UI is served, below `prefix`; `false` for nowhere. Default `/docs`.
   * @example docs: { ui: "scalar" }
   */
  readonly docs?: string | false | DocsOptions;
  /** Where the document is served, below `prefix`; `false` for nowhere, also for the docs UI. Default `/openapi.json`. */
  readonly openapi?: string | false;
  /**
   * Where the AsyncAPI document of sockets and event streams is served, below `prefix`, if there are any; `false` for nowhere.
   * Default `/asyncapi.json`.
   */
  readonly asyncapi?: string | false;
  /**
   * Documents beside the main one, by the paths where they are served, below `prefix`. The compiler reads all but `use`.
   * @example
   * documents: { "/internal.json": { include: { tags: ["admin"] }, hidden: true, use: [onlyForStaff] } }
   */
  readonly documents?: { readonly [path: `/${string}`]: ServedDocument };
}

/** The full path of the docs UI; `undefined` where it is switched off. */
export function docsPath({ docs, openapi, prefix }: PageOptions): string | undefined {
  const { path } = docsOptions(docs);
  return path === undefined || openapi === false ? undefined : below(prefix, path);
}

/** All paths that the options name, as they are written. */
export function pagePaths({ docs, openapi, asyncapi, documents = {} }: PageOptions): readonly string[] {
  const further = Object.entries(documents).flatMap(([path, document]) => [path, document.docs]);
  const all = [docsOptions(docs).path, openapi, asyncapi, ...further];
  return all.filter((path) => typeof path === "string");
}

/**
 * Makes a document when somebody asks for it the first time.
 * @param root below which path its host has mounted the outermost app, if it has.
 */
type Make = (root?: string) => Record<string, unknown>;

/** The documents of an app, and its other pages. */
export interface Documents {
  /** @param path of one beside the main one, as the options write it. */
  readonly openapi: (path?: string, root?: string) => Record<string, unknown>;
  /** Absent where there is nothing that it would say. */
  readonly asyncapi?: Make | undefined;
  readonly probes?: readonly OwnPage[] | undefined;
}

type OwnPageOptions = PageOptions & Pick<DocumentInfo, "versioning"> & { readonly title: string };

/** The pages of an app: its documents, the docs UI and its probes. */
export function ownPages(options: OwnPageOptions, documents: Documents): readonly OwnPage[] {
  const { openapi = "/openapi.json", prefix, title } = options;
  const asyncapi = asyncapiOf(options, documents);
  const pages = [
    ...(documents.probes ?? []),
    ...(asyncapi ? [documentPage(asyncapi.path, asyncapi.make)] : []),
  ];
  pages.push(...furtherPages(options, documents));
  if (openapi === false) return eachOnce(pages);
  const path = below(prefix, openapi);
  pages.push(documentPage(path, (root) => documents.openapi(undefined, root)));
  const docs = docsPath(options);
  if (docs !== undefined)
    pages.push(...docsUi({ path: docs, openapi: path, title, asyncapi, ui: docsOptions(options.docs).ui }));
  return eachOnce(pages);
}

function furtherPages(
  { documents = {}, versioning, ...options }: OwnPageOptions,
  { openapi }: Documents,
): readonly OwnPage[] {
  const { prefix, title } = options;
  const { ui } = docsOptions(options.docs);
  // Those of versions come with the main one.
  const ofVersions = versioning && options.openapi !== false ? { versioning } : {};
  const all: ReadonlyMap<string, ServedDocument> = furtherDocuments({ documents, ...ofVersions });
  return [...all].flatMap(([written, document]) => {
    const path = below(prefix, written);
    const usual = document.apiVersion !== undefined && options.docs === false ? false : usualDocs(written);
    const docs = document.docs ?? usual;
    const page = { openapi: path, title: document.title ?? title, ui };
    const pages = [
      documentPage(path, (root) => openapi(written, root)),
      ...(docs === false ? [] : docsUi({ ...page, path: below(prefix, docs) })),
    ];
    const { use } = document;
    return use ? pages.map((page) => ({ ...page, use })) : pages;
  });
}

/** `/internal/docs` of `/internal.json`. */
const usualDocs = (path: string) => `${path.replace(/\.json$/, "")}/docs`;

/** @throws Error when two pages have one path. */
function eachOnce(pages: readonly OwnPage[]): readonly OwnPage[] {
  const paths = pages.map(({ path }) => path);
  const twice = paths.find((path, at) => paths.indexOf(path) < at);
  if (twice === undefined) return pages;
  throw new Error(
    `Two pages of countersign's own would be served at ${twice}. Give one of them another path in the app's options "openapi", "asyncapi", "docs", "documents" or "health".`,
  );
}

function asyncapiOf({ asyncapi = "/asyncapi.json", prefix }: PageOptions, { asyncapi: make }: Documents) {
  return make && asyncapi !== false ? { path: below(prefix, asyncapi), make } : undefined;
}

function documentPage(path: string, make: Make): OwnPage {
  /** One only: whoever asks may choose the root, where a host has a parameter in it. */
  let made: { readonly root: string | undefined; readonly text: string } | undefined;
  return {
    path,
    handler: (context) => {
      const root = rootPathOf(context.env);
      if (made?.root !== root || !made) made = { root, text: documentText(make(root)) };
      return context.body(made.text, 200, { "content-type": "application/json" });
    },
  };
}

/** A path of the options below the prefix, as those of routes are. */
function below(prefix = "", path: string): string {
  return joinPath(prefix, path) || "/";
}
