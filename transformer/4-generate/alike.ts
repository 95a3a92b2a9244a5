import { reachable } from "../parts.js";
import type { ObjectSchema, Schema, TypeTable } from "../schema.js";
import { FEWEST_SHARED, MOST_DIFFERING } from "./limits.js";
import { structureOf } from "./structure.js";

/**
 * Objects that differ in only a few of many properties, such as `Repository`, and `Repository & { archived: true }` in its own
 * event. They share one function, which receives the decoders of the properties that differ. For GitHub's webhooks, this removes
 * a fifth of the code.
 */
export interface Likeness {
  /** The first of the objects. The others are compared with it. */
  readonly base: ObjectSchema;
  /** The name of the base, if it has one. */
  readonly name: string | undefined;
  /** Indices of the properties that are not the same in all the objects. */
  readonly differing: readonly number[];
}

/**
 * The likenesses among the objects of a module, keyed by each of the objects.
 * @param bodies what the module's calls receive and send as JSON.
 */
export function alikeObjects(
  bodies: readonly Schema[],
  types: TypeTable,
): ReadonlyMap<ObjectSchema, Likeness> {
  const clusters = groupedByNames(bodies, types).flatMap(clustersOf);
  return new Map(
    clusters.flatMap(({ base, members, differing }) => {
      if (members.length < 2) return [];
      const name = members.find((member) => member.name !== undefined)?.name;
      const likeness = { base, name, differing: [...differing].toSorted((a, b) => a - b) };
      return members.map(({ object }) => [object, likeness] as const);
    }),
  );
}

/** An object, and the name of its type. */
interface Found {
  readonly object: ObjectSchema;
  readonly name: string | undefined;
}

/** The larger objects that bodies reach, grouped if they have the same properties in the same order. */
function groupedByNames(bodies: readonly Schema[], types: TypeTable): readonly (readonly Found[])[] {
  const groups = new Map<string, Found[]>();
  const names = new Map<Schema, string>();
  for (const schema of reachable(bodies, types)) {
    const named = schema.kind === "ref" ? types.get(schema.id) : undefined;
    if (named) names.set(named.schema, named.name);
    if (schema.kind === "object" && isLarge(schema)) {
      const outline = JSON.stringify(
        schema.properties.map((property) => [property.name, property.wire, property.optional]),
      );
      groups.set(outline, [...(groups.get(outline) ?? []), { object: schema, name: names.get(schema) }]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** An object with anything more than properties stays apart. */
function isLarge(schema: ObjectSchema): boolean {
  const { kind: _, properties, annotations: __, ...more } = schema;
  const isSimple = Object.keys(more).length === 0 && properties.every((each) => each.default === undefined);
  return isSimple && properties.length >= FEWEST_SHARED;
}

interface Cluster {
  readonly base: ObjectSchema;
  /** The properties of the base as text, without their names. */
  readonly texts: readonly string[];
  readonly members: Found[];
  differing: ReadonlySet<number>;
}

/** Each object joins the first cluster that it is similar enough to. */
function clustersOf(found: readonly Found[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const each of found) {
    const texts = each.object.properties.map((property) => structureOf(property.schema));
    const withEach = ({ texts: base, differing }: Cluster) =>
      new Set([...differing, ...texts.flatMap((text, i) => (text === base[i] ? [] : [i]))]);
    const home = clusters.find((cluster) => withEach(cluster).size <= texts.length * MOST_DIFFERING);
    if (!home) clusters.push({ base: each.object, texts, members: [each], differing: new Set() });
    else {
      home.members.push(each);
      home.differing = withEach(home);
    }
  }
  return clusters;
}
