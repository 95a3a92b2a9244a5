import { loadPeer } from "../observing/load-peer.js";

export type OpenTelemetryApi = typeof import("@opentelemetry/api");

/**
 * Loads the project's own copy of the API, an optional peer: spans and metrics go to any SDK that is registered with it.
 * @returns a function that returns the API, or throws an Error that says what to install if it is missing.
 */
export const loadApi = (): Promise<() => OpenTelemetryApi> =>
  loadPeer(
    () => import("@opentelemetry/api"),
    'Cannot send telemetry: "countersign/opentelemetry" needs the package "@opentelemetry/api", which is not installed. Run: npm install @opentelemetry/api',
  );

/** The place where every copy of version 1 of the API finds the others (its `src/internal/global-utils.ts`). */
const GLOBAL = Symbol.for("opentelemetry.js.api.1");

/**
 * An SDK may be registered with another copy of the API than ours. Copies work together if ours is not the newer one; otherwise
 * ours silently ignores it.
 * @throws Error if spans would be lost because of that.
 */
export function checkCopy({ trace }: Pick<OpenTelemetryApi, "trace">): void {
  const registered = Reflect.get(globalThis, GLOBAL) as { version?: string; trace?: unknown } | undefined;
  if (!registered?.trace || registered.trace === trace.getTracerProvider()) return;
  throw new Error(
    `Two copies of @opentelemetry/api are loaded: the SDK is registered with version ${registered.version}, but "countersign/opentelemetry" got a newer one, which does not see it. Install one version for both: npm ls @opentelemetry/api shows which package requires which version.`,
  );
}
