import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import type { McpOptions } from "./options.js";
import type { Answering } from "./serve-mcp.js";

/** The app whose operations are offered. */
export interface OfferedApp {
  readonly info: () => DocumentInfo;
  readonly operations: () => readonly MountedOperation[];
  /** Answers a request as any that comes to it; what follows is the platform's. */
  readonly fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>;
  readonly bodyLimit: number;
  /** Told of what goes wrong here, and not in an operation. */
  readonly failed: (error: unknown) => void;
}

/** What is mounted where a server of the Model Context Protocol is. */
export interface McpEndpoint {
  fetch(request: Request, ...rest: never[]): Promise<Response>;
  hasSockets(): false;
}

/**
 * Everything else is loaded and made by the first request: an app that has tools starts as fast as any, and one that has none
 * holds these lines alone.
 */
export function mcpEndpoint(app: OfferedApp, options: McpOptions): McpEndpoint {
  let loading: Promise<Served> | undefined;
  return {
    hasSockets: () => false,
    async fetch(request, ...rest) {
      try {
        loading ??= load(app, options);
        const { respond, answering } = await loading;
        return await respond(request, { options, answering, fetch: (inner) => app.fetch(inner, ...rest) });
      } catch (error) {
        app.failed(error);
        return Response.json({ detail: "Internal Server Error" }, { status: 500 });
      }
    },
  };
}

interface Served {
  readonly respond: typeof import("./respond.js").respond;
  readonly answering: Answering;
}

async function load(app: OfferedApp, options: McpOptions): Promise<Served> {
  const [{ respond }, { loadMcpSdk }, { mcpHandler }, { toolsOf }] = await Promise.all([
    import("./respond.js"),
    import("./load-sdk.js"),
    import("./serve-mcp.js"),
    import("./tools.js"),
  ]);
  const info = app.info();
  const answering = mcpHandler(await loadMcpSdk(), {
    name: options.name ?? info.title,
    version: info.version,
    options,
    tools: toolsOf(info, app.operations(), options.operations ?? []),
    bodyLimit: app.bodyLimit,
    failed: app.failed,
  });
  return { respond, answering };
}
