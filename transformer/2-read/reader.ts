import { CS2005, CS2007, CS2019, CS2023, CS2105 } from "../diagnostics/catalogue.js";
import { type Diagnostic, located, type Report } from "../diagnostics/diagnostic.js";
import { partsOf, reachable } from "../parts.js";
import type { NamedType, RefSchema, Schema, ToJsonSchema, TypeTable } from "../schema.js";
import type { AliasFact, Documentation, Semantics, TypeName, TypeRef } from "../semantics/semantics.js";
import type { WireStyle } from "../wire-styles.js";
import { aliased } from "./aliased.js";
import { createComponents } from "./components.js";
import { createSlowPatterns, type SlowPatterns } from "./constraints/slow-pattern.js";
import { namesInType } from "./constraints/tags.js";
import { describe, document } from "./describe.js";
import type { Described } from "./described.js";
import { withDiscriminators } from "./discriminators.js";
import { createHiddenProperties } from "./hidden-properties.js";
import { type Media, mediaOf } from "./kinds/markers.js";
import { readShape } from "./kinds/shapes.js";
import { type AdmitsUndefined, createAdmitsUndefined } from "./kinds/undefined.js";
import { mergePatchOf } from "./merge-patch.js";
import { MisplacedUploads } from "./misplaced-uploads.js";
import { reportNameClashes } from "./name-clashes.js";
import { namedSchema } from "./named.js";
import { namingOf } from "./names.js";
import { inside, isForeign, type Origin, outermost, type Place } from "./place.js";
import { NEVER, type PropertyContent, type Reading, refuse } from "./reading.js";
import { remembered } from "./remembered.js";
import { restyled } from "./restyle.js";
import { searchSides } from "./sides.js";
import { namesIn, reportVainName, reportWireTags } from "./wire-names.js";

export type { Described } from "./described.js";
export type { Origin } from "./place.js";

/** Turns the types of a program into schemas. One reader serves a whole program: named types are read once. */
export interface Reader {
  /** Every named type read so far, in the order of discovery. */
  readonly types: TypeTable;
  /**
   * The schema of a type. A type that cannot be sent is reported, and its schema is `never`. In an input, `undefined` is left
   * out.
   */
  read(type: TypeRef, origin: Origin): Schema;
  /** A parameter's or property's type together with its JSDoc: constraints, default, description, examples. */
  describe(type: TypeRef, documentation: Documentation, origin: Origin): Described;
  /** Applies the JSDoc of a declaration to a schema that has been read already. */
  applyConstraints(schema: Schema, documentation: Documentation, origin: Origin): Described;
  readonly admitsUndefined: AdmitsUndefined;
  /** The style of wire names without a declaration, parameters included. */
  readonly style: WireStyle | undefined;
  /** The schema with the undeclared wire names in another style than the program's. */
  restyled(schema: Schema, style: WireStyle, origin: Origin): Schema;
  /** The schema; `never` if it contains an upload, which is then reported: for types that were read where files are allowed. */
  withoutUploads(schema: Schema, origin: Origin): Schema;
  /** Reports properties marked `@hidden`, which has no effect in a body. */
  reportHidden(schema: Schema, origin: Origin): void;
  /** A merge patch for a type, whose named parts are then added to `types`: see `merge-patch.ts`. */
  mergePatchOf(schema: Schema): Schema | undefined;
  /** The content of `Media`, `Text` and `Html`; `undefined` for types that are sent as JSON. */
  mediaOf(type: TypeRef): Media | undefined;
}

/** The limits of reading a type. */
export interface Limits {
  /** Types without a name that are nested deeper than this count as infinite. */
  readonly depth: number;
  /** The types that are read for one parameter or result. More is an accident, unless the project allows it. */
  readonly parts: number;
}

export const LIMITS: Limits = { depth: 60, parts: 20_000 };

/** The project's settings for reading types. */
export interface ReaderOptions {
  readonly limits?: Limits | undefined;
  readonly slowPattern?: SlowPatterns;
  /** The style of wire names without a declaration. */
  readonly style?: WireStyle | undefined;
}

/** @param report receives every diagnostic once, however many routes reach the declaration. */
export function createReader(
  given: Semantics,
  report: Report,
  { limits = LIMITS, slowPattern = createSlowPatterns(), style }: ReaderOptions = {},
): Reader {
  const semantics = remembered(given);
  const admitsUndefined = createAdmitsUndefined(semantics);
  const types = new Map<string, NamedType>();
  /** Named types that were found but not read yet. They are read one after another, since a chain of them may have any length. */
  const pending = new Map<string, () => void>();
  const references = new Map<TypeName, RefSchema>();
  const asWritten = new Map<TypeName, RefSchema>();
  const reported = new Set<string>();
  const searched = new Set<string>();
  const componentOf = createComponents(semantics);
  const uploads = new MisplacedUploads(types, (diagnostic, at) =>
    reportOnce(diagnostic, outermost({ ...at, mode: "input" })),
  );
  const reportHidden = createHiddenProperties(types, reportOnce);
  /** Most programs have none, and skip the search. */
  let hasUploads = false;
  /** The same for objects with `toJSON`. */
  let hasToJson = false;
  /** By type: 500 routes have 7,000 properties of some twenty tagged scalars, whose tags took 0.25 s to read. */
  const scalars = new Map<object, Schema>();
  /** By type, or by a type as it was written, with the number of parts that were read for it. */
  const contents = new Map<object, { readonly content: PropertyContent; readonly parts: number }>();
  /** By the id of a named type: what to report when it is sent, and when it is received. */
  const onceReached = { input: new Map<string, Saying[]>(), output: new Map<string, Saying[]>() };
  let objections = 0;
  let budget = limits.parts;
  /** The parameter or result that is being read. */
  let beginning: Origin | undefined;
  let unfinished: string[] = [];

  const reading: Reading = {
    semantics,
    slowPattern,
    admitsUndefined,
    defaults: new Map(),
    names: new Map(),
    style,
    sides: new Map(),
    read,
    isNamed: (type) => componentOf(type) !== undefined,
    report: reportOnce,
    contentOnce,
    resolve(schema) {
      if (schema.kind !== "ref") return schema;
      readPending(schema.id);
      return types.get(schema.id)?.schema;
    },
  };

  function read(type: TypeRef, place: Place): Schema {
    if (budget < 0) return NEVER;
    if (budget === 0) return tooLarge(place);
    if (place.depth > limits.depth) return endless(type, place);
    budget--;
    hintAtSchema(type, place);
    const aliases = semantics.aliasesOf(type);
    const known = aliases.length === 0 && scalars.get(semantics.identity(type));
    if (known) return known;
    if (!place.absent && admitsUndefined(type)) refuseUndefined(type, place);
    const name = componentOf(type);
    // Inside it, the checker does not know the alias that was written outside: `type Node = Static<typeof Node>`.
    const isNameless = !name || name.kind === "property";
    if (isNameless && place.owner?.identity === semantics.identity(type)) {
      return { kind: "ref", id: place.owner.id };
    }
    if (name) return refer(type, name, place);
    return writeOut(type, aliases, place);
  }

  function writeOut(type: TypeRef, aliases: readonly AliasFact[], place: Place): Schema {
    const before = objections;
    const schema = readShape(type, undefined, { ...place, depth: place.depth + 1 }, reading);
    note(schema);
    if (aliases.length > 0) return aliased(schema, aliases, place, reading);
    // A faulty type is reported in every place, so it must be read in each.
    if (isScalar(type, schema) && objections === before) scalars.set(semantics.identity(type), schema);
    return schema;
  }

  function note({ kind }: Schema): void {
    hasUploads ||= kind === "upload";
    hasToJson ||= kind === "toJSON";
  }

  /**
   * JSON has no `undefined`, so none is ever received; `DeepPartial<T>` admits it in the elements of arrays. Whether a named type
   * is also sent is known later.
   */
  function refuseUndefined(type: TypeRef, place: Place): void {
    reportWhere("output", CS2005({ type: semantics.print(type) }), place);
  }

  /** `z.infer<typeof user>` leaves only the type. A sent value is not checked by a schema in any case. */
  function hintAtSchema(type: TypeRef, place: Place): void {
    const inferred = semantics.inferredFrom(type);
    if (!inferred || isForeign(inferred.declaration)) return;
    const { written, schema, declaration } = inferred;
    reportWhere("input", CS2105({ written, schema }), inside(place, written, declaration));
  }

  /** Reports something about a type once it is known that it is received, or sent; for a named type, when that happens. */
  function reportWhere(mode: Place["mode"], diagnostic: Diagnostic, place: Place): void {
    const { owner } = place;
    if (!owner) {
      if (place.mode === mode) reportOnce(diagnostic, place);
      return;
    }
    objections++;
    const say: Saying = (trail) =>
      reportOnce(diagnostic, { ...place, trail: [...trail, ...place.trail.slice(owner.trail)] });
    onceReached[mode].set(owner.id, [...(onceReached[mode].get(owner.id) ?? []), say]);
  }

  /** Whether the schema of a type is the same in every place and with every order of its parts. */
  function isScalar(type: TypeRef, schema: Schema): boolean {
    if (checksByFunction(schema)) return false;
    return ["string", "number", "bigint"].includes(schema.kind) && semantics.shape(type).kind !== "union";
  }

  /**
   * Most of the 25,000 properties of 1,000 routes have one of some twenty types, without JSDoc. A scalar is the same however it
   * is written. Unions and arrays of scalars are the same if their text is.
   */
  function contentOnce(type: TypeRef, read: () => PropertyContent): PropertyContent {
    const identity = semantics.identity(type);
    const known = contents.get(identity) ?? contents.get(type);
    if (known && budget >= known.parts) {
      budget -= known.parts;
      return known.content;
    }
    const before = { objections, budget };
    const content = read();
    if (objections === before.objections && budget >= 0 && isOfScalars(content.schema)) {
      // A scalar has no parts with an order or a name.
      const isScalar = ["string", "number", "boolean", "bigint"].includes(content.schema.kind);
      contents.set(isScalar ? identity : type, { content, parts: before.budget - budget });
    }
    return content;
  }

  function refer(type: TypeRef, name: TypeName, place: Place): Schema {
    // Without a style hardly any type has wire names, and one that also occurs elsewhere stays one type.
    const isOther = place.asWritten && style !== undefined;
    const referred = isOther ? asWritten : references;
    const known = referred.get(name);
    if (known) return known;
    const naming = namingOf(name, semantics);
    // `Json[]` is named after a `Json` whose name exists only outside: see `read`.
    if (!naming) return name.vocabulary ? writeOut(type, [], place) : endless(type, place);
    const id = isOther ? `${naming.id}:as written` : naming.id;
    const reference: RefSchema = { kind: "ref", id };
    referred.set(name, reference);
    if (types.has(id) || pending.has(id)) return reference;
    pending.set(id, () => {
      const { label } = naming;
      const { asWritten: _, ...outer } = place;
      const location = placeOf(name) ?? place.location;
      const foreign = isForeign(name.declaration);
      const identity = semantics.identity(type);
      const owner = { id, identity, trail: place.trail.length };
      const apart = [identity];
      const at = { ...(isOther ? place : outer), location, depth: 0, absent: true, foreign, apart, owner };
      const named: NamedType =
        budget < 0
          ? { id, name: label, module: name.module, schema: NEVER }
          : namedSchema(type, name, naming, at, reading);
      note(named.schema);
      types.set(id, named);
      unfinished.push(id);
    });
    return reference;
  }

  function readPending(id: string): void {
    const task = pending.get(id);
    pending.delete(id);
    task?.();
  }

  /** Reported once for the whole reading: it does not matter which type happens to exhaust the budget. */
  function tooLarge(place: Place): Schema {
    budget = -1;
    return refuse(reading, CS2023({ parts: String(limits.parts) }), beginning ? outermost(beginning) : place);
  }

  function endless(type: TypeRef, place: Place): Schema {
    return refuse(reading, CS2007({ type: semantics.print(type) }), place);
  }

  function reportOnce(diagnostic: Diagnostic, place: Place): void {
    objections++;
    const made = located(diagnostic, place);
    const { code, location } = made;
    const key = location
      ? `${code} ${location.file}:${location.start}`
      : JSON.stringify([code, made.message, place.trail]);
    if (reported.has(key)) return;
    reported.add(key);
    report(made);
  }

  /** Reads one side of an object with `toJSON`, which was left open until the direction was known. */
  function readSide(found: ToJsonSchema, id: string | undefined, place: Place): ToJsonSchema {
    const { mode } = place;
    const sides = id === undefined ? undefined : reading.sides.get(id);
    const named = id === undefined ? undefined : types.get(id);
    let schema = found;
    if (sides && named && !found[mode]) {
      schema = { ...found, [mode]: sides[mode]({ mode, trail: place.trail }) };
      types.set(named.id, { ...named, schema });
      unfinished.push(named.id);
      for (const next of pending.keys()) readPending(next);
    }
    if (mode === "input" && schema.input?.kind === "never") {
      reportOnce(CS2019({ type: named?.name ?? "The object" }), place);
    }
    return schema;
  }

  /** One reading from the outside: it has its own budget, and is complete when it returns. */
  function complete<Result>(
    begin: () => Result,
    schemaOf: (result: Result) => Schema,
    origin: Origin,
  ): Result {
    budget = limits.parts;
    beginning = origin;
    const result = begin();
    for (const id of pending.keys()) readPending(id);
    // Everything that a type reaches has been read with it: if there is nothing to find yet, nothing will be found later.
    if (hasToJson || onceReached.input.size > 0 || onceReached.output.size > 0)
      searchSides(schemaOf(result), outermost(origin), types, readSide, searched, (id, { mode, trail }) => {
        for (const say of onceReached[mode].get(id) ?? []) say(trail);
      });
    const finished = unfinished;
    unfinished = [];
    for (const id of finished) {
      const named = types.get(id);
      if (named) types.set(id, { ...named, schema: withDiscriminators(named.schema, types) });
    }
    return result;
  }

  function completeDescribed(begin: () => Described, origin: Origin): Described {
    const described = complete(begin, ({ schema }) => schema, origin);
    return { ...described, schema: withDiscriminators(described.schema, types) };
  }

  function withoutUploads(schema: Schema, origin: Origin): Schema {
    return hasUploads && !origin.files ? uploads.refused(schema, origin) : schema;
  }

  return {
    types,
    admitsUndefined,
    style,
    withoutUploads,
    reportHidden,
    mergePatchOf: (schema) => mergePatchOf(schema, types),
    restyled(schema, style, origin) {
      const made = restyled(schema, style, types);
      for (const each of reachable([made], types))
        if (each.kind === "object")
          reportNameClashes(each.properties, each.index ?? [], outermost(origin), reading);
      return made;
    },
    read(type, origin) {
      reportVainName(type, "it is on a whole value", outermost(origin), reading);
      const schema = complete(
        () => read(type, outermost(origin)),
        (schema) => schema,
        origin,
      );
      reportHidden(schema, origin);
      return withoutUploads(withDiscriminators(schema, types), origin);
    },
    describe(type, documentation, origin) {
      const place = outermost(origin);
      const described = completeDescribed(() => describe(type, documentation, place, reading), origin);
      reportWireTags(documentation, "property", place, reading);
      const [wire] = [...namesIn(documentation), ...namesInType(type, reading)];
      const schema = withoutUploads(described.schema, origin);
      return { ...described, schema, ...(wire !== undefined && { wire }) };
    },
    applyConstraints: (schema, documentation, origin) =>
      completeDescribed(() => document(schema, documentation, outermost(origin), reading), origin),
    mediaOf: (type) => mediaOf(semantics, type),
  };
}

/** @param trail how the named type was reached. */
type Saying = (trail: readonly string[]) => void;

/** The text of the type decides which function checks: two functions with one signature have one type. */
function checksByFunction({ checks = [] }: Schema): boolean {
  return checks.some((check) => "calls" in check);
}

/** Whether all parts of a type are scalars, so that it is the same in every place. */
function isOfScalars(schema: Schema): boolean {
  return SCALARS.has(schema.kind) && !checksByFunction(schema) && partsOf(schema).every(isOfScalars);
}

const SCALARS: ReadonlySet<Schema["kind"]> = new Set(
  "string number bigint boolean null literal template parsed array union".split(" ") as Schema["kind"][],
);

/** Where a type was declared, unless that is the file of a package. */
function placeOf({ declaration }: TypeName): TypeName["declaration"] | undefined {
  return isForeign(declaration) ? undefined : declaration;
}
