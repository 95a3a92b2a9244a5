import type { Node, Program } from "typescript";
import type { ModuleNames } from "../module-names.js";
import type { Mark, Part } from "./inspecting.js";
import type { IsAddedTo, Names } from "./names.js";
import { createParts, type Parts } from "./parts.js";
import type { Obstacle } from "./unsettled.js";

/**
 * Decides whether a program that leaves packages out contains everything that a type consists of. If so, its checker gives the
 * same answers about the type as the checker of the whole program, because it is the same checker over the same declarations. A
 * walk over the syntax finds what a type consists of: each name leads to everything that declares it, and so on.
 *
 * Every answer is certain or is "no": a name that leads out of the program, or a value whose type a package influences.
 */
export interface Settles {
  /** Returns the obstacle to a written type, or to the type of an expression; `undefined` if there is none. */
  obstacleOf(node: Node): Obstacle | undefined;
  /** The same if only names are needed, which the platform's classes have. */
  obstacleOfName(node: Node): Obstacle | undefined;
  /** The same for what a name refers to as a value. For a function, that is its parameters and result. */
  obstacleOfPart(part: Part): Obstacle | undefined;
  readonly parts: Parts;
}

/** What is known of a part after everything that it reaches has been inspected. */
interface Facts {
  readonly obstacle?: Obstacle;
  readonly marks: ReadonlyMap<Mark, Node>;
}

const NOTHING: Facts = { marks: new Map() };

export function createSettles(
  program: Program,
  modules: ModuleNames,
  names: Names,
  isAddedTo: IsAddedTo,
): Settles {
  const parts = createParts({ program, checker: program.getTypeChecker(), modules, names });
  const known = new Map<Part, Facts>();

  /** Inspects each part once. All parts that a circle of declarations reaches are found together. */
  function factsOf(part: Part): Facts {
    const facts = known.get(part);
    if (facts) return facts;
    const found = new Set([part]);
    const users = new Map<Part, Part[]>();
    const open: { part: Part; facts: Facts }[] = [];
    for (const each of found) {
      const { needs, obstacle, marks } = parts.inspect(each);
      if (obstacle || marks.size > 0)
        open.push({ part: each, facts: { ...(obstacle && { obstacle }), marks } });
      for (const need of needs) {
        const before = known.get(need);
        if (before) {
          if (before !== NOTHING) open.push({ part: each, facts: handedOn(before, need, each) });
        } else {
          found.add(need);
          const using = users.get(need);
          if (using) using.push(each);
          else users.set(need, [each]);
        }
      }
    }
    for (const { part: each, facts: news } of open) {
      const merged = merge(known.get(each) ?? NOTHING, news);
      if (!merged) continue;
      known.set(each, merged);
      for (const user of users.get(each) ?? [])
        open.push({ part: user, facts: handedOn(merged, each, user) });
    }
    for (const each of found) if (!known.has(each)) known.set(each, NOTHING);
    return known.get(part) ?? NOTHING;
  }

  function obstacleOfPart(part: Part): Obstacle | undefined {
    const { obstacle, marks } = factsOf(part);
    if (obstacle) return obstacle;
    // Only the name of a platform class is known: nothing may be computed from its content.
    const platform = marks.get("platform");
    const structure = marks.get("structure");
    if (!structure) return undefined;
    if (platform) return { kind: "platform-structure", node: platform };
    // Texts, lists and the like have the members of the library's interfaces.
    return isAddedTo() ? { kind: "global-name", node: structure } : undefined;
  }

  return {
    parts,
    obstacleOfPart,
    obstacleOf: (node) => obstacleOfPart(parts.of(node, "written")),
    obstacleOfName: (node) => factsOf(parts.of(node, "written")).obstacle,
  };
}

/**
 * What a part inherits from another. If a package shares in the vocabulary (an app is one of Hono's), only the name is known, as
 * with the platform's classes. That is enough if nothing is computed from it.
 */
function handedOn(facts: Facts, from: Part, to: Part): Facts {
  if (!from.vocabulary || to.vocabulary) return facts;
  const node = facts.obstacle?.node ?? facts.marks.get("platform");
  return node ? { marks: new Map([["platform", node]]) } : NOTHING;
}

/** Returns `undefined` if nothing is new. */
function merge(before: Facts, { obstacle, marks }: Facts): Facts | undefined {
  const isNew = (!before.obstacle && obstacle) || [...marks.keys()].some((mark) => !before.marks.has(mark));
  if (!isNew) return undefined;
  const first = before.obstacle ?? obstacle;
  return { ...(first && { obstacle: first }), marks: new Map([...marks, ...before.marks]) };
}
