import { isServed, routeTitle, shownMethod } from "../../runtime/contract/route-kinds.js";
import { pathSegments, type Segment } from "../3-plan/path-template.js";
import { CS1012, CS1013 } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import { isElsewhere, reportSameEndpoints } from "./endpoints.js";
import type { MountedRoute } from "./mounted-route.js";

/** A route that was registered earlier. */
interface Earlier {
  readonly route: MountedRoute;
  /** Its position in the order of registration. */
  readonly order: number;
}

/** Earlier routes by their segments: comparing every route with all before it took 15 ms of an edit at 1,000 routes. */
interface Level {
  /** What follows a literal segment. */
  readonly literals: Map<string, Level>;
  /** What follows a parameter, by its regular expression, or by "" for one that matches everything, as a wildcard does. */
  readonly patterns: Map<string, Level>;
  /** The first route that ends here. */
  ending?: Earlier;
}

/**
 * Routes that are never reached, because an earlier one with the same method handles all their requests. Sockets, whose
 * handshakes are GET requests, and GET routes do not hide each other.
 */
export function reportShadowed(routes: readonly MountedRoute[], report: Report): void {
  reportSameEndpoints(routes, report);
  const methods = new Map<string, Level>();
  for (const [order, route] of routes.filter((route) => isServed(route) && !isElsewhere(route)).entries()) {
    const segments = pathSegments(route.path);
    const first = following(methods, shownMethod(route));
    const earlier = covering(first, segments);
    if (earlier) reportPair(earlier.route, route, segments, report);
    else end(first, segments).ending = { route, order };
  }
}

/** The earliest route that handles everything that a route with these segments would. */
function covering(level: Level, [segment, ...rest]: readonly Segment[]): Earlier | undefined {
  if (!segment) return level.ending;
  const literal = segment.kind === "literal" ? level.literals.get(segment.text) : undefined;
  const next = [...level.patterns].flatMap(([pattern, each]) => (covers(pattern, segment) ? [each] : []));
  if (literal) next.push(literal);
  return next
    .flatMap((each) => covering(each, rest) ?? [])
    .reduce<Earlier | undefined>(
      (first, each) => (first && first.order < each.order ? first : each),
      undefined,
    );
}

/** Where a route with these segments ends. */
function end(level: Level, segments: readonly Segment[]): Level {
  return segments.reduce(
    (at, segment) =>
      segment.kind === "literal"
        ? following(at.literals, segment.text)
        : following(at.patterns, patternOf(segment)),
    level,
  );
}

function following(levels: Map<string, Level>, key: string): Level {
  const known = levels.get(key);
  if (known) return known;
  const level: Level = { literals: new Map(), patterns: new Map() };
  levels.set(key, level);
  return level;
}

function reportPair(
  first: MountedRoute,
  second: MountedRoute,
  segments: readonly Segment[],
  report: Report,
): void {
  const same = pathSegments(first.path).every((segment, i) => alike(segment, segments[i]));
  const route = routeTitle(second);
  const said = same ? CS1012 : CS1013;
  const at = { location: second.compiled.plan.location };
  report(said({ route, first: first.path, source: first.compiled.plan.source }, at));
}

/** Whether two segments match the same text. */
function alike(one: Segment, other: Segment | undefined): boolean {
  if (!other) return false;
  if (one.kind === "literal") return other.kind === "literal" && one.text === other.text;
  return other.kind !== "literal" && patternOf(one) === patternOf(other);
}

function patternOf(segment: Exclude<Segment, { kind: "literal" }>): string {
  return segment.kind === "parameter" ? (segment.pattern ?? "") : "";
}

/**
 * Whether a parameter matches everything that a segment does. For two regular expressions, this is only known if they are equal.
 */
function covers(pattern: string, segment: Segment): boolean {
  if (pattern === "") return true;
  if (segment.kind === "literal") return matches(pattern, segment.text);
  return pattern === patternOf(segment);
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    // Hono refuses such a path when it is registered.
    return false;
  }
}
