import type { Context } from "hono";
import type { ReadHeader } from "./asked-version.js";

/** Whether a request is for one of some versions. */
export type IsForVersion = (header: ReadHeader) => boolean;

/** The headers of a request in Hono. */
export const headersOf =
  ({ req }: Context): ReadHeader =>
  (name) =>
    req.raw.headers.get(name) ?? undefined;
