import type { Method } from "./methods.js";

/** The members of the OpenAPI document that have Path Item Objects (3.1, 4.8.1). */
export const PATH_MEMBERS = ["paths", "webhooks"] as const;

export type PathMember = (typeof PATH_MEMBERS)[number];

/** The members of documents that routes stand in: of the OpenAPI document, and the channels of the AsyncAPI document. */
export const DOCUMENT_MEMBERS = [...PATH_MEMBERS, "channels"] as const;

export type DocumentMember = (typeof DOCUMENT_MEMBERS)[number];

export function isPathMember(member: DocumentMember): member is PathMember {
  return PATH_MEMBERS.some((name) => name === member);
}

interface RouteFacts {
  /** Which member of a document has it; `undefined` where none can say it. */
  readonly document: DocumentMember | undefined;
  /** Whether requests come to it: then something serves it, and it may stand in the way of other routes. */
  readonly served: boolean;
  /** Another application answers it: nothing of the app's own stands around it. */
  readonly byOthers?: true;
  /** What stands where the method is shown, in lower case, if that would not say what the route is. */
  readonly shown?: string;
  /** The router of another framework finds it: the app does not answer for its path, and no route stands in its way. */
  readonly routedElsewhere?: true;
  /** What stands in the place of its path is a name: no prefix stands in front of it, and nothing in it is a parameter. */
  readonly named?: true;
}

/** Every kind of route. What is registered on apps and routers for a path is one of them, in the compiler and in the server. */
export const ROUTE_KINDS = {
  /** `app.get(…)` and the like: clients call it at its path. */
  operation: { document: "paths", served: true },
  /** `app.socket(…)`: a WebSocket, which OpenAPI has no word for. */
  socket: { document: "channels", served: true, shown: "socket" },
  /** `endpoint(…)`: an operation that another framework calls for its path. */
  endpoint: { document: "paths", served: true, routedElsewhere: true },
  /** A route of a Hono app that is mounted, as the type of that app says. */
  described: { document: "paths", served: true, byOthers: true },
  /** `app.webhook(…)`: a request that the program sends to who asked for it, which nothing serves. */
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

/** What stands where the method is shown. In lower case. */
export function shownMethod({ routeKind, method }: { routeKind: RouteKind; method: Method }): string {
  return routeFacts(routeKind).shown ?? method;
}

/** A route in messages: `GET /items`. */
export function routeTitle(route: { routeKind: RouteKind; method: Method; path: string }): string {
  return `${shownMethod(route).toUpperCase()} ${route.path}`;
}

/** What may stand in the place of a path where a kind of route is {@link RouteFacts.named}. */
export function isRouteName(name: string): boolean {
  return /^[\w.-]+$/.test(name);
}
