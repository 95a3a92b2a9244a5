import type { Context } from "hono";

/** The members that different platforms put into Hono's environment. */
interface Environment {
  /** Node, by node-server. */
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
  /** Deno. */
  readonly remoteAddr?: { readonly hostname?: string };
  /** Bun's server, or an object that has it. */
  readonly requestIP?: RequestIp;
  readonly server?: { readonly requestIP?: RequestIp };
  /** AWS Lambda behind an API Gateway of version 2 or 1, or a function URL. */
  readonly requestContext?: {
    readonly http?: { readonly sourceIp?: string };
    readonly identity?: { readonly sourceIp?: string };
  };
}

type RequestIp = (request: Request) => { readonly address: string } | null;

/** Returns the address at the other end of the connection: `undefined` if there is none, as in `app.request`. */
export function peerOf({ env, req }: Context): string | undefined {
  const { incoming, remoteAddr, requestIP, server, requestContext } = (env ?? {}) as Environment;
  if (incoming) return incoming.socket?.remoteAddress;
  if (remoteAddr) return remoteAddr.hostname;
  if (requestContext) return requestContext.http?.sourceIp ?? requestContext.identity?.sourceIp;
  if (requestIP) return (env as Required<Environment>).requestIP(req.raw)?.address;
  if (server?.requestIP) return server.requestIP(req.raw)?.address;
  // Cloudflare sets it, regardless of what a client sends. On other platforms, the client can choose it.
  return isWorkers() ? (req.raw.headers.get("cf-connecting-ip") ?? undefined) : undefined;
}

const isWorkers = () =>
  (globalThis as { readonly navigator?: { readonly userAgent?: string } }).navigator?.userAgent ===
  "Cloudflare-Workers";
