import type { MiddlewareHandler } from "hono";
import { isChannel } from "./assembly/asyncapi/channel.js";
import type { MountedOperation } from "./contract/document.js";
import type { CompiledOperation } from "./contract/operation.js";
import { routeFacts, routeTitle } from "./contract/route-kinds.js";
import type { ErrorHandlers } from "./errors/error-handlers.js";
import type { FrontendOptions } from "./frontend/frontend-options.js";
import { limitsOf, type PlacedLimit, placed } from "./limits/read-limits.js";
import type { Mountable } from "./mountable.js";
import type { IncludeOptions } from "./options.js";
import { joinPath } from "./paths/join-path.js";
import type { Guards } from "./read-guards.js";
import type { Registration } from "./read-registration.js";
import { type AnswerOptions, answersAs } from "./result/answer-options.js";
import { type Entry, Routes } from "./routes.js";
import { withoutTaken } from "./surroundings/described.js";
import { mountedOperation } from "./surroundings/surrounded.js";
import { inVersionPath, mountings, versionsOf } from "./surroundings/versions.js";
import { type Around, fullPath, type Level, OUTERMOST, within } from "./surroundings/within.js";

/** What is registered with Hono, in order, with full paths. */
export type Step = RouteStep | UseStep | MountStep | FrontendStep;

/**
 * A route where it is mounted. `use` contains the middleware of the routers around it and its own, `wanted` the guards, outermost
 * first.
 */
export interface RouteStep extends Registration {
  readonly kind: "route";
  readonly around: Around<PlacedGuards, ErrorHandlers>;
  /** Including the options declared around it. */
  readonly answers: AnswerOptions;
  /** All limits that apply, outermost first. */
  readonly limits: readonly PlacedLimit[] | undefined;
  /** The versions that it is in. Absent if none are declared. */
  readonly versions?: readonly string[] | undefined;
}

/** The guards of a level, whose limits are named after its position. */
interface PlacedGuards extends Guards {
  readonly limits?: readonly PlacedLimit[] | false | undefined;
}

interface UseStep {
  readonly kind: "use";
  readonly path: string;
  readonly middleware: readonly MiddlewareHandler[];
  /** The versions that it is for. Absent if it is for all. */
  readonly versions?: readonly string[] | undefined;
}

interface MountStep {
  readonly kind: "mount";
  readonly path: string;
  readonly use: readonly MiddlewareHandler[];
  readonly application: Mountable;
  /** Its routes, which the compiler found in its type. */
  described(): readonly MountedOperation[];
}

/** A folder that is served below a path, for requests that no route matches. */
export interface FrontendStep {
  readonly kind: "frontend";
  readonly path: string;
  readonly folder: string;
  readonly options: FrontendOptions;
  readonly around: Around<PlacedGuards, ErrorHandlers>;
  readonly use: readonly MiddlewareHandler[];
}

/** What the app, inclusions and routers around a place add to it. */
interface Scope {
  readonly around: Around<PlacedGuards, ErrorHandlers>;
  readonly use: readonly MiddlewareHandler[];
}

/** Flattens an app and the routers in it, depth first, which is the order of the calls. */
export function steps(routes: Routes, outside: Scope = { around: OUTERMOST, use: [] }): readonly Step[] {
  const { options, guards, entries, errors } = Routes.contents(routes);
  const { prefix, versioning } = options;
  const scope = scopeWithin(outside, options, { prefix, options, versioning, guards, handlers: errors });
  return entries.flatMap((entry) => stepsOf(entry, scope));
}

function stepsOf(entry: Entry, scope: Scope): readonly Step[] {
  const { around } = scope;
  switch (entry.kind) {
    case "route":
      // Written out: spreading two objects takes four times as long, 7 ms of the start of 1,000 routes.
      return mountings(around, entry.routeKind, entry.path, entry.inVersions).map((mounting) => ({
        kind: "route",
        routeKind: entry.routeKind,
        method: entry.method,
        path: mounting.path,
        handler: entry.handler,
        operation: entry.operation,
        around: mounting.around,
        use: [...scope.use, ...entry.use],
        socket: entry.socket,
        timeout: entry.timeout ?? around.options.timeout,
        limits: limitsHere(entry, around),
        answers: answersAs(around.options, entry.answers),
        wanted: [...around.guards.flatMap(({ wanted }) => wanted), ...entry.wanted],
        versions: mounting.versions,
      }));
    case "include": {
      const { routes, options, prefix, guards } = entry;
      return steps(routes, scopeWithin(scope, options, { prefix, options, guards }));
    }
    case "use":
      return useSteps(around, entry.path, entry.middleware);
    case "mount": {
      const { application, path, described } = entry;
      const full = joinPath(around.prefix, path);
      return [
        {
          kind: "mount",
          path: full,
          use: scope.use,
          application,
          described: () => described.flatMap((each) => describedOperation(each, around) ?? []),
        },
      ];
    }
    case "frontend": {
      const { path, folder, options } = entry;
      return [{ kind: "frontend", path: fullPath(around, path), folder, options, around, use: scope.use }];
    }
  }
}

/** Most routes have none, so no name is computed for them. */
function limitsHere(
  entry: Entry & { readonly kind: "route" },
  around: Around<PlacedGuards, ErrorHandlers>,
): readonly PlacedLimit[] | undefined {
  const { limits: own } = entry;
  if (own === undefined && around.guards.every(({ limits }) => limits === undefined)) return undefined;
  const title = routeTitle({ ...entry, path: fullPath(around, entry.path) });
  return limitsOf([...around.guards.map(({ limits }) => limits), placed(own, title)]);
}

/** Middleware applies to the routes that its path matches, in any version, or in the versions of its router. */
function useSteps(
  { prefix, options, versioned }: Around<PlacedGuards, ErrorHandlers>,
  path: string,
  middleware: readonly MiddlewareHandler[],
): readonly UseStep[] {
  const full = joinPath(prefix, path);
  if (!versioned) return [{ kind: "use", path: full, middleware }];
  const { versioning, root } = versioned;
  const versions = versionsOf(options, versioning.versions);
  if (versioning.by !== "path") return [{ kind: "use", path: full, middleware, versions }];
  // A wildcard for all paths already covers all versions.
  if (!versions && full === joinPath(root, "*")) return [{ kind: "use", path: full, middleware }];
  const inVersions = (versions ?? versioning.versions).map((version) => inVersionPath(full, root, version));
  return [...(versions ? [] : [full]), ...inVersions].map((path) => ({ kind: "use", path, middleware }));
}

function scopeWithin(
  { around, use }: Scope,
  options: IncludeOptions,
  level: Level<Guards, ErrorHandlers>,
): Scope {
  const { guards, ...others } = level;
  const place = around === OUTERMOST ? "app" : joinPath(around.prefix, level.prefix ?? "") || "/";
  const placedGuards = guards && { ...guards, limits: placed(guards.limits, place) };
  return {
    around: within<PlacedGuards, ErrorHandlers>(around, { ...others, guards: placedGuards }),
    use: [...use, ...(options.use ?? [])],
  };
}

/** The entries of the app's document, in order: its own routes, and the known routes of other applications. */
export function operationsOf(all: readonly Step[]): readonly MountedOperation[] {
  return withoutTaken(
    all.flatMap((step) => {
      if (step.kind === "route") return [operationOf(step)];
      return step.kind === "mount" ? step.described() : [];
    }),
  );
}

function describedOperation(
  operation: CompiledOperation,
  around: Around<Guards, ErrorHandlers>,
): MountedOperation | undefined {
  const { source, described } = operation;
  if (!described) return undefined;
  const { method, path } = described;
  const parts = { fragment: operation.document(), components: operation.components(), source };
  const place = { routeKind: "described", method, path: fullPath(around, path) } as const;
  return mountedOperation({ ...place, ...parts }, { ...around, guards: [], handlers: [] });
}

/** The entry of one route in the document. */
export function operationOf({ routeKind, method, path, operation, around }: RouteStep): MountedOperation {
  const { source } = operation;
  return mountedOperation(
    {
      routeKind,
      method,
      path,
      fragment: operation.document(),
      components: operation.components(),
      source,
    },
    {
      prefix: around.prefix,
      options: around.options,
      guards: around.guards.flatMap(({ compiled }) => compiled ?? []),
      handlers: around.handlers.map((handlers) => handlers.documented()),
    },
  );
}

/** Whether the AsyncAPI document includes it: a socket, or a route that responds with events. */
export function isChannelStep(step: Step): boolean {
  if (step.kind !== "route") return false;
  const { routeKind, operation } = step;
  const isSocket = routeFacts(routeKind).document === "channels";
  const isStream = () => Object.values(operation.result.bodies).some(({ kind }) => kind === "events");
  // Whether it is hidden is part of its fragment of the document, which is unpacked for these routes only.
  return (isSocket || isStream()) && isChannel(operationOf(step));
}

/**
 * Whether any of them is a socket, including mounted apps.
 * @returns `undefined` if something is mounted that cannot tell.
 */
export function haveSockets(all: readonly Step[]): boolean | undefined {
  const answers = all.map((step) => {
    if (step.kind === "route") return step.routeKind === "socket";
    return step.kind === "mount" ? (step.application as MaybeSockets).hasSockets?.() : false;
  });
  return answers.includes(true) || (answers.includes(undefined) ? undefined : false);
}

interface MaybeSockets {
  hasSockets?(): boolean | undefined;
}
