import type { Method } from "./methods.js";

/** What the compiler found out about an endpoint, which a route says in its call. */
export interface CompiledEndpoint {
  readonly method: Method;
  /** In Hono's syntax, without the prefix of its app: as written, or as the place of its file says. */
  readonly path: string;
  /** Neither was there: its path parameters are all that is known of its path. */
  readonly pathUnknown?: true;
}

/** What the document of endpoints is called that name no app. */
export const ENDPOINTS_INFO = { title: "API", version: "0.0.0" } as const;
