import { pathSegments, type Segment } from "../3-plan/path-template.js";
import { diagnostic, type Report } from "../diagnostics/diagnostic.js";
import type { MountedRoute } from "./link.js";

/** Routes that are never reached, because an earlier one of the same method answers all their requests. */
export function reportShadowed(routes: readonly MountedRoute[], report: Report): void {
  const earlier = new Map<string, { route: MountedRoute; segments: readonly Segment[] }[]>();
  for (const route of routes) {
    const segments = pathSegments(route.path);
    const group = `${route.method} ${segments.length}`;
    const before = earlier.get(group) ?? [];
    const first = before.find((other) => other.segments.every((segment, i) => covers(segment, segments[i])));
    if (first) reportPair(first.route, route, segments, report);
    else earlier.set(group, [...before, { route, segments }]);
  }
}

function reportPair(
  first: MountedRoute,
  second: MountedRoute,
  segments: readonly Segment[],
  report: Report,
): void {
  const same = pathSegments(first.path).every((segment, i) => {
    const other = segments[i];
    return other !== undefined && covers(other, segment);
  });
  const route = `${second.method.toUpperCase()} ${second.path}`;
  const values = { route, first: first.path, source: first.plan.source };
  report(diagnostic(same ? "CS1012" : "CS1013", values, { location: second.plan.location }));
}

/** Whether a segment matches everything that another does. Of two regular expressions only equal ones are known to. */
function covers(segment: Segment, other: Segment | undefined): boolean {
  if (!other) return false;
  if (segment.kind === "literal") return other.kind === "literal" && segment.text === other.text;
  if (segment.kind === "wildcard" || segment.pattern === undefined) return true;
  if (other.kind === "parameter") return segment.pattern === other.pattern;
  return other.kind === "literal" && matches(segment.pattern, other.text);
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    // Hono refuses such a path when it is registered.
    return false;
  }
}
