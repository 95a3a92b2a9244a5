import { routeTitle } from "../../runtime/contract/route-kinds.js";
import { CS3022 } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { SourceLocation } from "../schema.js";
import { doubtOf, type Running } from "./certainty.js";
import type { LinkedRoute } from "./linked-program.js";
import type { Registrations } from "./registration.js";

/**
 * CS3022: operations that are in the document but may not be served. More cannot be known without running the program. It is
 * reported once, for the route or for the inclusion that it comes with.
 * @param shown the routes that are in a document.
 */
export function reportUncertain(
  shown: readonly LinkedRoute[],
  { sites }: Registrations,
  running: Running,
  report: Report,
): void {
  const routeAt = new Map(shown.map((route) => [keyOf(route.compiled.plan.location), route]));
  const included = new Set(shown.flatMap(({ places }) => places.map(keyOf)));
  const handled = new Set(shown.flatMap((route) => route.registrations));
  for (const { call, binding, location, handles } of sites) {
    const key = keyOf(location);
    const route = routeAt.get(key);
    const isReached = handles === undefined ? included.has(key) : handled.has(binding.key);
    if (!route && !isReached) continue;
    const why = doubtOf(call, binding, running);
    if (why === undefined) continue;
    const what = route ? routeTitle(route) : (handles ?? "What is included here");
    report(CS3022({ what, why }, { location }));
  }
}

const keyOf = ({ file, start }: SourceLocation) => `${file}:${start}`;
