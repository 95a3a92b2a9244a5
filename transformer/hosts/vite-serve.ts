import { statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { ErrorPayload, ViteDevServer } from "vite";
import { AppSuccession, type Servable } from "./app-succession.js";

type Next = (error?: unknown) => void;

/** Vite's own modules, under paths that no file has. */
const VITES = /^\/(@vite\/|@id\/|@fs\/|@react-refresh|node_modules\/)/;

/** Serves the app of a module, in its state after the last edit. */
export interface ServedApp {
  /** Ends the app. */
  close(): Promise<void>;
  /** Must be called after all plugins have added their middleware. Sends the app's refusal if no one else has responded. */
  last(): void;
}

/**
 * Sends requests to the app that a module exports first. If it refuses one (404, and any 4xx for a file that Vite has), Vite and
 * its plugins get the request. If none of them responds, the app's refusal is sent.
 * @param entry relative to Vite's root.
 */
export function serveApp(server: ViteDevServer, entry: string): ServedApp {
  // Vite's modules contain their maps, and the app logs its errors itself, so Vite cannot fix their stacks.
  process.setSourceMapsEnabled(true);
  const url = entry.startsWith("/") ? entry : `/${entry}`;
  const { logger } = server.config;
  const apps = new AppSuccession((message, error) =>
    logger.error(error === undefined ? message : `${message}: ${stackOf(error)}`, { timestamp: true }),
  );
  const refusals = new WeakMap<IncomingMessage, Response>();

  server.middlewares.use((request, response, next) => {
    const file = pathIn(server, request);
    const isKnown = isFile(server, file);
    if (VITES.test(file) || (isKnown && isPartOfPage(request))) {
      next();
      return;
    }
    const answer = async (app: Servable, incoming: Request): Promise<Response> => {
      const answered = await app.fetch(incoming);
      const { status } = answered;
      const refused = status === 404 || (isKnown && status >= 400 && status < 500);
      // If the body has been read, no one else can respond.
      if (!refused || request.readableDidRead) return answered;
      refusals.set(request, answered);
      return RESPONSE_ALREADY_SENT;
    };
    load(server, url)
      .then((app) => apps.succeed(app))
      .then(
        async (app) => {
          if (!app) {
            response.destroy();
            return;
          }
          await respond(request, response, (incoming) => answer(app, incoming));
          if (refusals.has(request)) next();
        },
        (error: unknown) => fail(server, error, request, response, next),
      )
      .catch(next);
  });

  return {
    close: () => apps.close(),
    last() {
      server.middlewares.use((request, response, next) => {
        const refusal = refusals.get(request);
        // A page that the app does not know may be one of the frontend's, for which Vite has index.html.
        if (!refusal || isForPage(request)) next();
        else respond(request, response, () => refusal).catch(next);
      });
    },
  };
}

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: Request) => Response | Promise<Response>,
): Promise<void> {
  return getRequestListener(answer, { overrideGlobalObjects: false })(request, response);
}

/** @throws the module's own error, as Vite shows it; Error if it exports no app. */
async function load(server: ViteDevServer, url: string): Promise<Servable> {
  const { default: app } = (await server.ssrLoadModule(url)) as { default?: Partial<Servable> };
  if (typeof app?.fetch !== "function") {
    throw new Error(`The default export of ${url} is not an app: it has no "fetch".`);
  }
  return app as Servable;
}

/** The path below Vite's `base`, without the query. */
function pathIn({ config }: ViteDevServer, { url = "/" }: IncomingMessage): string {
  const [pathname = "/"] = url.split("?", 1);
  return config.base !== "/" && pathname.startsWith(config.base)
    ? pathname.slice(config.base.length - 1)
    : pathname;
}

/** Whether Vite can serve a file of that path. */
function isFile({ config: { root, publicDir } }: ViteDevServer, pathname: string): boolean {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return false;
  }
  if (decoded.includes("\0")) return false;
  return [root, publicDir].some((folder) => {
    const file = path.join(folder, decoded);
    return file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  });
}

/** Whether this is a script, style or picture that a page refers to (Fetch Metadata), not a page or a request from code. */
function isPartOfPage({ headers }: IncomingMessage): boolean {
  const destination = headers["sec-fetch-dest"] ?? "empty";
  return !["empty", "document", "iframe"].includes(String(destination));
}

/** A browser that opens a page accepts HTML. Code accepts anything. */
function isForPage({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes("text/html") === true;
}

/** A page gets Vite's error page with the overlay. Vite would send that page to other clients as well, without a content type. */
function fail(
  server: ViteDevServer,
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  next: Next,
): void {
  if (isForPage(request)) {
    response.setHeader("content-type", "text/html; charset=utf-8");
    next(error);
    return;
  }
  server.config.logger.error(`The app cannot be loaded: ${stackOf(error)}`, { timestamp: true });
  server.ws.send({ type: "error", err: shown(error) });
  const body = JSON.stringify({ detail: shown(error).message });
  response.writeHead(500, { "content-type": "application/json" }).end(request.method === "HEAD" ? "" : body);
}

/** For the overlay of open pages: the position and the lines around it, as plugins provide them. */
function shown(error: unknown): ErrorPayload["err"] {
  const { message, stack, id, frame, plugin, loc } = Object(error) as Partial<ErrorPayload["err"]>;
  return {
    message: message ?? String(error),
    stack: stack ?? "",
    ...(id !== undefined && { id }),
    ...(frame !== undefined && { frame }),
    ...(plugin !== undefined && { plugin }),
    ...(loc && { loc }),
  };
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
