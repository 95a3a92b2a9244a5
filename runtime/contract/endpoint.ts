import type { Method } from "./methods.js";

/** What the compiler found out about an endpoint. A route states it in its call. */
export interface CompiledEndpoint {
  readonly method: Method;
  /** In Hono's syntax, without the prefix of its app: as written, or derived from the location of its file. */
  readonly path: string;
  /** Neither was available: only its path parameters are known. */
  readonly pathUnknown?: true;
}

/** The title and version of the document of endpoints that name no app. */
export const ENDPOINTS_INFO = { title: "API", version: "0.0.0" } as const;
