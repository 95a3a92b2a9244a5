import type { IncomingMessage } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { ViteDevServer } from "vite";

/** What has a `fetch`, as an app does. */
interface Servable {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/** What is Vite's own: its client, and the modules and assets that it serves by path. */
const VITES = /^\/(@|node_modules\/|__)|\.([cm]?[jt]sx?|css|vue|svelte|map)($|\?)|[?&](import|v|t)\b/;

/**
 * Answers requests by the app that a module exports, loaded anew after each edit. A page or asset that the app does not
 * know is left to Vite.
 * @param entry relative to Vite's root.
 */
export function serveApp(server: ViteDevServer, entry: string): void {
  const url = entry.startsWith("/") ? entry : `/${entry}`;
  server.middlewares.use((request, response, next) => {
    if (VITES.test(request.url ?? "")) return next();
    load(server, url).then((app) => {
      let left = false;
      const answer = async (incoming: Request): Promise<Response> => {
        const answered = await app.fetch(incoming);
        left = answered.status === 404 && isForBrowser(request);
        return left ? RESPONSE_ALREADY_SENT : answered;
      };
      const listener = getRequestListener(answer, { overrideGlobalObjects: false });
      listener(request, response).then(() => {
        if (left) next();
      }, next);
    }, next);
  });
}

/** @throws what the module throws, as Vite shows it; Error when it exports no app. */
async function load(server: ViteDevServer, url: string): Promise<Servable> {
  const { default: app } = (await server.ssrLoadModule(url)) as { default?: Partial<Servable> };
  if (typeof app?.fetch !== "function") {
    throw new Error(`The default export of ${url} is no app: it has no "fetch".`);
  }
  return app as Servable;
}

/** A page, picture or script, rather than what a program asks for (Fetch Metadata, `Sec-Fetch-Dest`). */
function isForBrowser({ method, headers }: IncomingMessage): boolean {
  const destination = headers["sec-fetch-dest"] ?? "empty";
  return method === "GET" && destination !== "empty";
}
