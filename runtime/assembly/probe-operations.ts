import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import { probePaths } from "../contract/probes.js";

/** One status, and the result of each check. */
const HEALTH = {
  type: "object",
  properties: {
    status: { type: "string", enum: ["pass", "fail"] },
    notes: { type: "array", items: { type: "string" } },
    checks: {
      type: "object",
      additionalProperties: {
        type: "array",
        items: {
          type: "object",
          properties: { status: { type: "string", enum: ["pass", "fail"] } },
          required: ["status"],
        },
      },
    },
  },
  required: ["status"],
};

const answered = (description: string) => ({
  description,
  content: { "application/health+json": { schema: HEALTH } },
});

const PASSES = { 200: answered("It passes.") };

const PROBES = {
  live: { summary: "Whether the process responds", responses: PASSES },
  ready: {
    summary: "Whether the app accepts requests",
    responses: { ...PASSES, 503: answered("The app is starting or closing, or a check fails.") },
  },
};

/** Returns the probes of an app as operations, if its document shows them. */
export function probeOperations({ health }: Pick<DocumentInfo, "health">): readonly MountedOperation[] {
  if (typeof health !== "object" || health.hidden !== false) return [];
  const paths = probePaths(health);
  return (["live", "ready"] as const).flatMap((name) => {
    const path = paths[name];
    if (path === undefined) return [];
    return [
      {
        routeKind: "operation",
        method: "get",
        path,
        fragment: { operation: PROBES[name], handlerName: name },
        components: [],
        source: "the app's option health",
      },
    ];
  });
}
