import type { Context, Handler } from "hono";
import { ASK, FOREVER } from "../http/cache-control.js";
import type { DocsUi } from "./docs-option.js";
import { type Asset, readAsset, SCALAR } from "./docs-ui-assets.js";
import { messagesPage } from "./messages/page.js";
import type { OwnPage } from "./page.js";
import { LOGIN_PAGE_HEADERS, PAGE_HEADERS, SCALAR_PAGE_HEADERS } from "./page-headers.js";

export interface DocsUiOptions {
  /** Where the page is served: `/docs`. */
  readonly path: string;
  /** Where the document is served: `/openapi.json`. */
  readonly openapi: string;
  readonly title: string;
  readonly ui: DocsUi;
  /** The AsyncAPI document and where it is served. Absent if the app has no sockets and no event streams. */
  readonly asyncapi?: { readonly path: string; readonly make: () => Record<string, unknown> } | undefined;
}

/** The only files that can be requested below the page's path. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "swagger-ui.css": "text/css; charset=utf-8",
  "favicon-32x32.png": "image/png",
  "init.js": "text/javascript; charset=utf-8",
  "messages.css": "text/css; charset=utf-8",
  "messages.js": "text/javascript; charset=utf-8",
  [SCALAR]: "text/javascript; charset=utf-8",
  "scalar-init.js": "text/javascript; charset=utf-8",
  "oauth2-redirect.html": "text/html; charset=utf-8",
  "oauth2-redirect.js": "text/javascript; charset=utf-8",
};

/** The docs UI: the page, and its assets below it. Nothing is loaded from another host. */
export function docsUi(options: DocsUiOptions): readonly OwnPage[] {
  const folder = options.path.endsWith("/") ? options.path : `${options.path}/`;
  const named = Object.entries(CONTENT_TYPES).filter(
    ([name]) => options.ui === "scalar" || !name.startsWith("scalar"),
  );
  const assets = named.map(([name, contentType]) => ({
    path: folder + name,
    handler: assetHandler(name, contentType),
  }));
  const { asyncapi } = options;
  const messages = asyncapi && { path: `${folder}asyncapi`, document: asyncapi.path, make: asyncapi.make };
  const { headers, files } = UIS[options.ui];
  return [
    { path: options.path, handler: pageHandler(files, (versions) => page(options, versions), headers) },
    ...(messages ? [{ path: messages.path, handler: messagesHandler(messages, options.path) }] : []),
    ...assets,
  ];
}

interface Ui {
  readonly headers: Readonly<Record<string, string>>;
  /** The files that its page refers to. */
  readonly files: readonly string[];
  /** The elements that show the document. */
  body(asset: (name: string) => string, openapi: string, folder: string): string;
}

const UIS: Readonly<Record<DocsUi, Ui>> = {
  swagger: {
    headers: PAGE_HEADERS,
    files: ["swagger-ui.css", "favicon-32x32.png", "swagger-ui-bundle.js", "init.js"],
    body: (asset, openapi, folder) => `<div id="swagger-ui"></div>
    <script src="${asset("swagger-ui-bundle.js")}"></script>
    <script src="${asset("init.js")}" data-openapi="${openapi}" data-redirect="${folder}oauth2-redirect.html"></script>`,
  },
  scalar: {
    headers: SCALAR_PAGE_HEADERS,
    files: ["swagger-ui.css", "favicon-32x32.png", SCALAR, "scalar-init.js"],
    body: (asset, openapi) => `<div id="scalar"></div>
    <script src="${asset(SCALAR)}"></script>
    <script src="${asset("scalar-init.js")}" data-openapi="${openapi}"></script>`,
  },
};

/** The hash of each asset's content, for its URL. */
type Versions = ReadonlyMap<string, string>;

function pageHandler(
  assets: readonly string[],
  write: (versions: Versions, context: Context) => string | Promise<string>,
  headers: Readonly<Record<string, string>> = PAGE_HEADERS,
): Handler {
  return async (context) => {
    const versions = new Map<string, string>();
    for (const name of assets) {
      const asset = await readAsset(name);
      if (!asset) return missing(context, name);
      versions.set(name, asset.hash);
    }
    return context.body(await write(versions, context), 200, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": ASK,
      ...headers,
    });
  };
}

/** The page of sockets and event streams, which Swagger UI cannot show. */
function messagesHandler(
  served: { readonly path: string; readonly document: string; readonly make: () => Record<string, unknown> },
  docs: string,
): Handler {
  const { path, make } = served;
  let document: Record<string, unknown> | undefined;
  return pageHandler(["messages.css", "messages.js", "favicon-32x32.png"], (versions, context) => {
    document ??= make();
    const asset = (name: string) => `${name}?v=${versions.get(name)}`;
    return messagesPage(document, {
      path,
      style: asset("messages.css"),
      script: asset("messages.js"),
      icon: asset("favicon-32x32.png"),
      document: relative(path, served.document),
      docs: relative(path, docs),
      origin: new URL(context.req.url).origin,
    });
  });
}

function assetHandler(name: string, contentType: string): Handler {
  return async (context) => {
    const asset = await readAsset(name);
    if (!asset) return missing(context, name);
    const headers = {
      "content-type": contentType,
      "cache-control": context.req.query("v") === asset.hash ? FOREVER : ASK,
      etag: etag(asset),
      "x-content-type-options": "nosniff",
      ...(name.endsWith(".html") && LOGIN_PAGE_HEADERS),
    };
    if (context.req.header("if-none-match")?.includes(etag(asset))) return context.body(null, 304, headers);
    return context.body(asset.bytes, 200, headers);
  };
}

const etag = ({ hash }: Asset) => `"${hash}"`;

function missing(context: Context, name: string): Response {
  const detail =
    name === SCALAR
      ? 'The docs UI of this app is Scalar, but the package "@scalar/api-reference" is not installed where the app runs, or this runtime cannot read it. Run: npm install @scalar/api-reference'
      : "The files of the docs UI have been left out of this bundle, or this runtime has no DecompressionStream to unpack them with. Bundle countersign with everything that it imports dynamically, or serve the document with your own docs UI and disable this one with docs: false.";
  return context.json({ detail }, 404);
}

/** All URLs are relative to the page, so it also works below a proxy's or a mounting application's prefix. */
function page({ path, openapi, title, asyncapi, ui }: DocsUiOptions, versions: Versions): string {
  const last = path.slice(path.lastIndexOf("/") + 1);
  const folder = last && `${last}/`;
  const asset = (name: string) => `${folder}${name}?v=${versions.get(name)}`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" type="image/png" href="${asset("favicon-32x32.png")}">
    <link rel="stylesheet" href="${asset("swagger-ui.css")}">
  </head>
  <body>${asyncapi ? messagesLink(`${folder}asyncapi`) : ""}
    ${UIS[ui].body(asset, relative(path, openapi), folder)}
    <noscript>The documentation needs JavaScript; the document itself is <a href="${relative(path, openapi)}">here</a>.</noscript>
  </body>
</html>
`;
}

/** Above Swagger UI, in the style of its own texts. */
function messagesLink(reference: string): string {
  return `
    <div class="swagger-ui"><div class="wrapper renderedMarkdown"><p><a href="${reference}">Sockets and event streams</a></p></div></div>`;
}

/** Returns the relative reference from one path to another: `/a/docs` to `/openapi.json` is `../openapi.json`. */
function relative(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  const differs = source.findIndex((segment, i) => segment !== target[i] || i === target.length - 1);
  const shared = differs < 0 ? source.length : differs;
  return escapeHtml("../".repeat(source.length - shared) + target.slice(shared).join("/"));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
