import { isSent, routeFacts } from "../runtime/contract/route-kinds.js";
import type { RouteEntry } from "../transformer/hosts/program.js";
import { count } from "./problems.js";

/** `6 routes`, plus entries that are not routes for clients: `6 routes, 1 webhook`. */
export function countedRoutes(all: readonly Pick<RouteEntry, "compiled">[]): string {
  const kinds = all.map(({ compiled }) => compiled);
  const others = kinds.filter(isSent);
  const names = others.map(({ routeKind }) => routeFacts(routeKind).shown ?? routeKind);
  const counted = [...new Set(names)].map((name) =>
    count(names.filter((each) => each === name).length, name),
  );
  return [count(kinds.length - others.length, "route"), ...counted].join(", ");
}
