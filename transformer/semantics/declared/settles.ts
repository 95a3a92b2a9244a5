import type { Node, Program } from "typescript";
import type { ModuleNames } from "../module-names.js";
import type { Mark, Part } from "./inspecting.js";
import type { Names } from "./names.js";
import { createParts, type Parts } from "./parts.js";
import type { Obstacle } from "./unsettled.js";

/**
 * Whether a program that leaves packages out holds everything that a type is made of. Then its checker says of the type
 * what the checker of the whole program says, for it is the same checker, over the same declarations. What a type is made
 * of is a walk over syntax: each name leads to all that declares it, and so on.
 *
 * Every answer is certain or is "no": a name that leads out of the program, a value whose type a package has a say in.
 */
export interface Settles {
  /** What stands in the way of a type as written, or of the type of an expression; `undefined` where nothing does. */
  obstacleOf(node: Node): Obstacle | undefined;
  /** The same where only names are asked for, which the platform's classes have. */
  obstacleOfName(node: Node): Obstacle | undefined;
  /** The same of what a name stands for as a value: of a function what it takes and returns. */
  obstacleOfPart(part: Part): Obstacle | undefined;
  readonly parts: Parts;
}

/** What is known of a part once all that it reaches has been looked at. */
interface Facts {
  readonly obstacle?: Obstacle;
  readonly marks: ReadonlyMap<Mark, Node>;
}

const NOTHING: Facts = { marks: new Map() };

export function createSettles(program: Program, modules: ModuleNames, names: Names): Settles {
  const parts = createParts({ program, checker: program.getTypeChecker(), modules, names });
  const known = new Map<Part, Facts>();

  /** Each part is inspected once: what a circle of declarations reaches is found together. */
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
    // Of a class of the platform only the name is known: nothing may be worked out of it.
    const platform = marks.get("platform");
    return platform && marks.has("structure") ? { kind: "platform-structure", node: platform } : undefined;
  }

  return {
    parts,
    obstacleOfPart,
    obstacleOf: (node) => obstacleOfPart(parts.of(node, "written")),
    obstacleOfName: (node) => factsOf(parts.of(node, "written")).obstacle,
  };
}

/**
 * What a part has from another. Of the vocabulary that a package has a share in (an app is one of Hono's) only the name is
 * known, as of the platform's classes: that is enough where nothing is worked out of it.
 */
function handedOn(facts: Facts, from: Part, to: Part): Facts {
  if (!from.vocabulary || to.vocabulary) return facts;
  const node = facts.obstacle?.node ?? facts.marks.get("platform");
  return node ? { marks: new Map([["platform", node]]) } : NOTHING;
}

/** `undefined` where nothing is new. */
function merge(before: Facts, { obstacle, marks }: Facts): Facts | undefined {
  const isNew = (!before.obstacle && obstacle) || [...marks.keys()].some((mark) => !before.marks.has(mark));
  if (!isNew) return undefined;
  const first = before.obstacle ?? obstacle;
  return { ...(first && { obstacle: first }), marks: new Map([...marks, ...before.marks]) };
}
