import { currentOperations } from "../assembly/documents.js";
import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import type { McpOptions } from "./options.js";
import type { Answering } from "./serve-mcp.js";

/** The app whose operations are offered. */
export interface Offered {
  readonly app: {
    operations(): readonly MountedOperation[];
    /** Answers a request as any that comes to it; what follows is the platform's. */
    readonly fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>;
  };
  /** What its document says of it as a whole. */
  readonly info: () => DocumentInfo;
  readonly bodyLimit: number;
  /** Told of what goes wrong here, and not in an operation. */
  readonly failed: (error: unknown) => void;
}

/** What is mounted where a server of the Model Context Protocol is. */
export interface McpEndpoint {
  fetch(request: Request, ...rest: never[]): Promise<Response>;
  hasSockets(): false;
  /** @throws Error when the package is not installed, and when an operation cannot be a tool. */
  load(): Promise<unknown>;
}

/** Everything else is loaded when a server starts, or by the first message: an app that has no tools holds these lines alone. */
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
