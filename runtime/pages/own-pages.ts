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

/** A document in addition to the main one, and how it is served. */
export interface ServedDocument extends FurtherDocument {
  /** Where its docs UI is served, below `prefix`; `false` for none. Default `/internal/docs` for `/internal.json`. */
  readonly docs?: string | false;
  /** Hono middleware that runs before the document and its docs UI, outermost first: it decides who may see it. */
  readonly use?: readonly MiddlewareHandler[];
}

/** Where an app serves its pages. */
export interface PageOptions {
  /** Precedes every path of the app: its routes, the document and the docs UI. */
  readonly prefix?: string;
  /**
   * Where the docs UI is served, below `prefix`; `false` for none. Default `/docs`.
   * @example docs: { ui: "scalar" }
   */
  readonly docs?: string | false | DocsOptions;
  /**
   * Where the document is served, below `prefix`. `false` for none, which also switches off the docs UI. Default `/openapi.json`.
   */
  readonly openapi?: string | false;
  /**
   * Where the AsyncAPI document of sockets and event streams is served, below `prefix`, if there are any. `false` for none.
   * Default `/asyncapi.json`.
   */
  readonly asyncapi?: string | false;
  /**
   * Documents in addition to the main one, by the paths where they are served, below `prefix`. The compiler reads all members
   * except `use`.
   * @example
   * documents: { "/internal.json": { include: { tags: ["admin"] }, hidden: true, use: [onlyForStaff] } }
   */
  readonly documents?: { readonly [path: `/${string}`]: ServedDocument };
}

/** The full path of the docs UI; `undefined` if it is switched off. */
export function docsPath({ docs, openapi, prefix }: PageOptions): string | undefined {
  const { path } = docsOptions(docs);
  return path === undefined || openapi === false ? undefined : below(prefix, path);
}

/** All paths in the options, as written. */
export function pagePaths({ docs, openapi, asyncapi, documents = {} }: PageOptions): readonly string[] {
  const further = Object.entries(documents).flatMap(([path, document]) => [path, document.docs]);
  const all = [docsOptions(docs).path, openapi, asyncapi, ...further];
  return all.filter((path) => typeof path === "string");
}

/**
 * Makes a document when it is first requested.
 * @param root the path at which its host has mounted the outermost app, if any.
 */
type Make = (root?: string) => Record<string, unknown>;

/** The documents of an app, and its other pages. */
export interface Documents {
  /** @param path of a further document, as the options write it. */
  readonly openapi: (path?: string, root?: string) => Record<string, unknown>;
  /** Absent if it would be empty. */
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
  // The pages of versions come with the main one.
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

/** `/internal/docs` for `/internal.json`. */
const usualDocs = (path: string) => `${path.replace(/\.json$/, "")}/docs`;

/** @throws Error if two pages have the same path. */
function eachOnce(pages: readonly OwnPage[]): readonly OwnPage[] {
  const paths = pages.map(({ path }) => path);
  const twice = paths.find((path, at) => paths.indexOf(path) < at);
  if (twice === undefined) return pages;
  throw new Error(
    `Two of countersign's own pages would be served at ${twice}. Give one of them another path in the app's options "openapi", "asyncapi", "docs", "documents" or "health".`,
  );
}

function asyncapiOf({ asyncapi = "/asyncapi.json", prefix }: PageOptions, { asyncapi: make }: Documents) {
  return make && asyncapi !== false ? { path: below(prefix, asyncapi), make } : undefined;
}

function documentPage(path: string, make: Make): OwnPage {
  /** Only one is kept: clients can choose the root if the host's mount path has a parameter. */
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

/** A path from the options below the prefix, like the paths of routes. */
function below(prefix = "", path: string): string {
  return joinPath(prefix, path) || "/";
}
