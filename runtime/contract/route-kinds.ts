import type { Method } from "./methods.js";

/** The members of the OpenAPI document that contain Path Item Objects (3.1, 4.8.1). */
export const PATH_MEMBERS = ["paths", "webhooks"] as const;

export type PathMember = (typeof PATH_MEMBERS)[number];

/** The members of documents that contain routes: of the OpenAPI document, and the channels of the AsyncAPI document. */
export const DOCUMENT_MEMBERS = [...PATH_MEMBERS, "channels"] as const;

export type DocumentMember = (typeof DOCUMENT_MEMBERS)[number];

export function isPathMember(member: DocumentMember): member is PathMember {
  return PATH_MEMBERS.some((name) => name === member);
}

interface RouteFacts {
  /** The member of a document that contains it; `undefined` if none can describe it. */
  readonly document: DocumentMember | undefined;
  /** Whether it receives requests. Then it needs a server, and it may shadow other routes. */
  readonly served: boolean;
  /** Another application responds. No guards, middleware or options of the app apply. */
  readonly byOthers?: true;
  /** What is shown instead of the method, in lower case, if the method would not tell what the route is. */
  readonly shown?: string;
  /** The router of another framework finds it: the app does not respond to its path, and no route shadows it. */
  readonly routedElsewhere?: true;
  /** It has a name instead of a path: the name gets no prefix and has no parameters. */
  readonly named?: true;
}

/** Every kind of route. Each registration for a path on apps and routers is one of them, in the compiler and in the server. */
export const ROUTE_KINDS = {
  /** `app.get(…)` and the like: clients call it at its path. */
  operation: { document: "paths", served: true },
  /** `app.socket(…)`: a WebSocket, for which OpenAPI has no term. */
  socket: { document: "channels", served: true, shown: "socket" },
  /** `endpoint(…)`: an operation that another framework calls for its path. */
  endpoint: { document: "paths", served: true, routedElsewhere: true },
  /** A route of a mounted Hono app, as declared by that app's type. */
  described: { document: "paths", served: true, byOthers: true },
  /** `app.webhook(…)`: a request that the program sends to those who subscribed to it. Nothing serves it. */
  webhook: { document: "webhooks", served: false, shown: "webhook", named: true },
} as const satisfies Readonly<Record<string, RouteFacts>>;

export type RouteKind = keyof typeof ROUTE_KINDS;

/** The kinds that an app serves itself. */
export type ServedKind = {
  [Kind in RouteKind]: (typeof ROUTE_KINDS)[Kind] extends { readonly byOthers: true }
    ? never
    : (typeof ROUTE_KINDS)[Kind]["served"] extends true
      ? Kind
      : never;
}[RouteKind];

export function routeFacts(kind: RouteKind): RouteFacts {
  return ROUTE_KINDS[kind];
}

export function isServed<Route extends { readonly routeKind: RouteKind }>(
  route: Route,
): route is Route & { readonly routeKind: ServedKind } {
  const { served, byOthers } = routeFacts(route.routeKind);
  return served && !byOthers;
}

/** Whether it is a request that the program sends. */
export function isSent({ routeKind }: { readonly routeKind: RouteKind }): boolean {
  return !routeFacts(routeKind).served;
}

/** Returns what is shown as the method, in lower case. */
export function shownMethod({ routeKind, method }: { routeKind: RouteKind; method: Method }): string {
  return routeFacts(routeKind).shown ?? method;
}

/** Returns a route's title for messages: `GET /items`. */
export function routeTitle(route: { routeKind: RouteKind; method: Method; path: string }): string {
  return `${shownMethod(route).toUpperCase()} ${route.path}`;
}

/** Whether a name is valid instead of a path, for a kind of route that is {@link RouteFacts.named}. */
export function isRouteName(name: string): boolean {
  return /^[\w.-]+$/.test(name);
}
