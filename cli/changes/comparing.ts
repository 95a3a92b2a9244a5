import type { Direction } from "./change.js";
import type { Followed, OpenApiDocument } from "./openapi-document.js";
import { newSite, type Place, type Site } from "./site.js";

/** The state of a comparison of two documents. */
export interface Comparing {
  readonly base: OpenApiDocument;
  readonly revision: OpenApiDocument;
  /** All operations and components for which changes were noted. */
  readonly sites: readonly Site[];
  /** Queues a part of the work until the current part is done: documents may be nested deeper than a stack. */
  later(task: () => void): void;
  /** Starts noting the changes of an operation, or of the document as a whole. */
  open(what: string, direction: Direction, isOperation?: boolean): Place;
  /**
   * If two values are compared and at least one is a component, their changes are noted once, no matter how many places refer to
   * them.
   * @returns the place of their changes; `undefined` if the pair was compared before, or contains itself.
   */
  enter(kind: string, base: Followed, revision: Followed, place: Place): Place | undefined;
}

/** Calls back with the state of the comparison, then does all queued work. */
export function comparing(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  start: (comparing: Comparing) => void,
): readonly Site[] {
  const tasks: (() => void)[] = [];
  const sites: Site[] = [];
  const met: Readonly<Record<Direction, Map<unknown, Map<unknown, Site>>>> = {
    input: new Map(),
    output: new Map(),
  };
  const opened = (what: string, isOperation?: boolean) => {
    const site = newSite(what, isOperation);
    sites.push(site);
    return site;
  };
  start({
    base,
    revision,
    sites,
    later: (task) => void tasks.push(task),
    open: (what, direction, isOperation) => ({ site: opened(what, isOperation), direction, at: undefined }),
    enter(kind, before, after, place) {
      const others = met[place.direction].get(before.value) ?? new Map<unknown, Site>();
      met[place.direction].set(before.value, others);
      const known = others.get(after.value);
      const site = known ?? opened(`${kind} ${after.name ?? before.name}`);
      site.from.add(place.site);
      if (known) return undefined;
      others.set(after.value, site);
      return { site, direction: place.direction, at: undefined };
    },
  });
  // In the order in which they were queued. Tasks that a task queues come at the end.
  for (const task of tasks) task();
  return sites;
}
