import type { MountedOperation } from "../contract/document.js";
import { type Idempotent, idempotentOf } from "../contract/idempotent.js";
import { isMembers, listOf } from "../contract/members.js";
import type { RouteKind } from "../contract/route-kinds.js";

/** A socket is not a request that is sent again, and routes of other applications are handled by those applications. */
const DONE: ReadonlySet<RouteKind> = new Set(["operation", "endpoint"]);

/** Returns the option that applies to an operation that is executed once per key. */
function onceOption(mounted: MountedOperation): Exclude<Idempotent, false> | undefined {
  if (!DONE.has(mounted.routeKind)) return undefined;
  return idempotentOf(mounted.method, mounted.idempotent, mounted.fragment.idempotent);
}

export const isOnce = (mounted: MountedOperation): boolean => onceOption(mounted) !== undefined;

/** Returns its parameters, including the key. */
export function withKeyParameter(mounted: MountedOperation): readonly unknown[] | undefined {
  const option = onceOption(mounted);
  if (!option) return undefined;
  const own = listOf(mounted.fragment.operation["parameters"]);
  const isKey = (parameter: unknown) =>
    isMembers(parameter) &&
    parameter["in"] === "header" &&
    String(parameter["name"]).toLowerCase() === "idempotency-key";
  if (own.some(isKey)) return own;
  const required = typeof option === "object" && option.required === true;
  return [
    ...own,
    {
      name: "Idempotency-Key",
      in: "header",
      required,
      schema: { type: "string", minLength: 1, maxLength: 255 },
      description:
        "A key that the client chooses, such as a UUID: a request that is sent again with the same key is processed once.",
    },
  ];
}
