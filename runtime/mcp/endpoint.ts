import { currentOperations } from "../assembly/documents.js";
import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import type { McpOptions } from "./options.js";
import type { Answering } from "./serve-mcp.js";

/** The app whose operations are offered. */
export interface Offered {
  readonly app: {
    operations(): readonly MountedOperation[];
    /** Serves a request like any other to the app. The other arguments are the platform's. */
    readonly fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>;
  };
  /** The general information of its document. */
  readonly info: () => DocumentInfo;
  readonly bodyLimit: number;
  /** Receives errors that occur here, and not in an operation. */
  readonly failed: (error: unknown) => void;
}

/** The application that is mounted at the path of a Model Context Protocol server. */
export interface McpEndpoint {
  fetch(request: Request, ...rest: never[]): Promise<Response>;
  hasSockets(): false;
  /** @throws Error if the package is not installed, or if an operation cannot be a tool. */
  load(): Promise<unknown>;
}

/** Everything else is loaded when a server starts, or by the first message, so an app without tools contains only these lines. */
export function mcpEndpoint(offered: Offered, options: McpOptions): McpEndpoint {
  let loading: Promise<Served> | undefined;
  const loaded = (): Promise<Served> => {
    // An app that failed to start tries again.
    loading ??= load(offered, options).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    hasSockets: () => false,
    load: loaded,
    async fetch(request, ...rest) {
      try {
        const { respond, answering } = await loaded();
        return await respond(request, {
          options,
          answering,
          fetch: (inner) => offered.app.fetch(inner, ...rest),
        });
      } catch (error) {
        offered.failed(error);
        return Response.json({ detail: "Internal Server Error" }, { status: 500 });
      }
    },
  };
}

interface Served {
  readonly respond: typeof import("./respond.js").respond;
  readonly answering: Answering;
}

async function load({ app, info: infoOf, bodyLimit, failed }: Offered, options: McpOptions): Promise<Served> {
  const [{ respond }, { loadMcpSdk }, { mcpHandler }, { toolsOf }] = await Promise.all([
    import("./respond.js"),
    import("./load-sdk.js"),
    import("./serve-mcp.js"),
    import("./tools.js"),
  ]);
  const info = infoOf();
  const answering = mcpHandler(await loadMcpSdk(), {
    name: options.name ?? info.title,
    version: info.version,
    options,
    tools: toolsOf(info, currentOperations(info, app.operations()), options.operations ?? []),
    bodyLimit,
    failed,
  });
  return { respond, answering };
}
