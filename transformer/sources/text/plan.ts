import { BODILESS } from "../../../runtime/contract/methods.js";
import type { RouteContext } from "../../3-plan/context.js";
import { asOutside, patternDefaults, presence } from "../../3-plan/defaults.js";
import { documented } from "../../3-plan/documented.js";
import { type ReadParameter, refuseParameter, typeText } from "../../3-plan/parameter.js";
import { filesIn, hasBytes, isScalar, isScalarList, isTextOrFile } from "../../3-plan/scalars.js";
import { CS1015, CS1023, CS1079, CS2022, CS2115 } from "../../diagnostics/catalogue.js";
import { factsOf } from "../../kinds.js";
import {
  type ObjectSchema,
  type Property,
  resolve,
  type Schema,
  type TypeTable,
  type UnionSchema,
  wireName,
} from "../../schema.js";
import type { TextNote } from "./naming.js";
import { isNested } from "./nested.js";
import type { ObjectsOfText, TextPlace } from "./place.js";
import type { Style } from "./styles.js";
import type { ChoiceParameter, SingleParameter, SpreadParameter, TextParameter } from "./text-parameter.js";

/** One named value, or an object that is read from several. */
export function textParameter<In extends string>(
  parameter: ReadParameter<TextNote>,
  place: TextPlace<In>,
  context: RouteContext,
): TextParameter<In> | undefined {
  const { name, marker, described } = parameter;
  const schema = withChecks(resolve(described.schema, context.reader.types), described.schema);
  const style = marker?.note?.style;
  if (style && !isWrittenIn(style, schema, context)) {
    const values = {
      name: name ?? place.in,
      style,
      type: typeText(parameter, context),
      for: WRITTEN_IN[style],
    };
    return refuseParameter(CS2115(values), parameter, context);
  }
  if (schema.kind === "object" && place.objects && style !== "deepObject")
    return spreadParameter(parameter, schema, place, place.objects, context);
  if (schema.kind === "union" && place.objects?.whole) {
    const members = schema.members.map((member) => resolve(member, context.reader.types));
    if (members.every((member) => member.kind === "object"))
      return choiceParameter(parameter, schema, place, place.objects, context);
  }
  // `Query<T, "name">` names a parameter that has no name of its own.
  const known = name ?? marker?.note?.name;
  if (known === undefined) return refuseParameter(CS1015(), parameter, context);
  if (style !== "deepObject" && !isCarried(described.schema, place, context)) {
    const values = { name: known, type: typeText(parameter, context), ...placeWords(place, context) };
    return refuseParameter(CS1023(values), parameter, context);
  }
  const outside = marker?.note?.name ?? described.wire ?? place.wireName(known, context.reader.style);
  const single = singleParameter({ ...parameter, name: known }, place, outside, context);
  if (single.hidden && !(place.hides && (single.optional || single.default !== undefined)))
    return refuseParameter(CS1079({ name: known, in: place.text }), parameter, context);
  return style ? { ...single, style } : single;
}

const LISTS = "lists of scalars, and objects that contain such lists";

/** What each style is for, in the words of a message. */
const WRITTEN_IN: { readonly [Name in Style]: string } = {
  comma: LISTS,
  space: LISTS,
  pipe: LISTS,
  deepObject: "objects whose properties are scalars, lists of scalars or such objects, with known names",
};

function isWrittenIn(style: Style, schema: Schema, { reader: { types } }: RouteContext): boolean {
  if (style === "deepObject") return isNested(schema, types);
  if (schema.kind !== "object") return isScalarList(schema, types);
  return schema.properties.some((property) => isScalarList(property.schema, types));
}

/** One value that is read by its name. */
export function singleParameter<In extends string>(
  parameter: ReadParameter & { readonly name: string },
  place: TextPlace<In>,
  wireName: string,
  context: RouteContext,
): SingleParameter<In> {
  const { name, described } = parameter;
  return {
    in: place.in,
    name,
    wireName,
    schema: described.schema,
    ...presence(parameter, described, context),
    ...documented(described, parameter.description),
  };
}

/** The schema behind a reference, with the additional checks of this place. */
function withChecks<Kind extends Schema>(schema: Kind, reference: Schema): Kind {
  if (reference.kind !== "ref" || !reference.checks) return schema;
  return { ...schema, checks: [...(schema.checks ?? []), ...reference.checks] };
}

function spreadParameter<In extends string>(
  parameter: ReadParameter<TextNote>,
  schema: ObjectSchema,
  place: TextPlace<In>,
  { closed, nameOf, whole }: ObjectsOfText,
  context: RouteContext,
): SpreadParameter<In> | undefined {
  const refused = schema.properties.filter((property) => !isCarried(property.schema, place, context));
  for (const property of refused) refuseProperty(property, parameter, place, context);
  if (refused.length > 0) return undefined;
  if (schema.index) {
    const name = parameter.name ?? "{…}";
    const values = { name, type: "an object with any keys", ...placeWords(place, context) };
    return refuseParameter(CS1023(values), parameter, context);
  }
  if (schema.strict && !closed) return refuseParameter(CS2022(), parameter, context);
  const isHidden = ({ annotations }: Property) =>
    place.hides === true && (annotations?.hidden ?? parameter.described.annotations?.hidden) === true;
  const needed = parameter.optional
    ? undefined
    : schema.properties.find((each) => isHidden(each) && !each.optional && each.default === undefined);
  if (needed) {
    const at = {
      location: needed.declaration ?? parameter.location,
      trail: [...parameter.trail, needed.name],
    };
    return refuseParameter(CS1079({ name: needed.name, in: place.text }), at, context);
  }
  const defaults = patternDefaults(parameter, context.semantics);
  const style = parameter.marker?.note?.style;
  const named = parameter.described.schema;
  // Defaults of the handler do not belong to the type.
  const isWhole =
    whole && named.kind === "ref" && defaults.size === 0 && !hasBytes(schema, context.reader.types);
  return {
    in: place.in,
    name: parameter.name ?? place.in,
    spread: schema,
    fields: schema.properties.map((property) => {
      const { name, optional } = property;
      const written = optional ? defaults.get(name) : undefined;
      const fallback = written === undefined ? undefined : asOutside(property.schema, written, context);
      return {
        property: name,
        wireName: nameOf(property),
        ...(style && isScalarList(property.schema, context.reader.types) && { style }),
        ...(fallback !== undefined && { default: fallback }),
        ...(isHidden(property) && { hidden: true as const }),
      };
    }),
    optional: parameter.optional || parameter.node?.initializer !== undefined,
    ...(isWhole && { named }),
  };
}

/**
 * One of several objects. Which one it is becomes clear only after everything is read, so a name must be a list in all of them or
 * in none.
 */
function choiceParameter<In extends string>(
  parameter: ReadParameter<TextNote>,
  { members }: UnionSchema,
  place: TextPlace<In>,
  objects: ObjectsOfText,
  context: RouteContext,
): ChoiceParameter<In> | undefined {
  const { types } = context.reader;
  const choice = members.map((member, i) => {
    const schema = withChecks(resolve(member, types), member);
    if (schema.kind !== "object") return undefined;
    const described = { ...parameter.described, schema: member };
    const object = spreadParameter({ ...parameter, described }, schema, place, objects, context);
    const label = member.kind === "ref" ? types.get(member.id)?.name : undefined;
    return object && { ...object, name: label ?? String(i + 1) };
  });
  if (!choice.every((member) => member !== undefined)) return undefined;
  const properties = choice.flatMap(({ spread }) => spread.properties);
  const refuse = (name: string, type: string) =>
    refuseParameter(CS1023({ name, type, ...placeWords(place, context) }), parameter, context);
  const isMany = ({ schema }: Property) => isScalarList(schema, types, isTextOrFile);
  const list = differing(properties, isMany);
  if (list !== undefined) return refuse(list, "one value in one object and a list in another");
  const files = properties.filter((property) => filesIn(property.schema, types).length > 0);
  const file = differing(files, (property) => JSON.stringify(filesIn(property.schema, types)));
  if (file !== undefined) return refuse(file, "a file with different requirements in two objects");
  const { schema } = parameter.described;
  const optional = parameter.optional || parameter.node?.initializer !== undefined;
  return { in: place.in, name: parameter.name ?? place.in, schema, choice, optional };
}

/** A name that two properties use differently. */
function differing(
  properties: readonly Property[],
  says: (property: Property) => unknown,
): string | undefined {
  const said = new Map<string, unknown>();
  return properties.find((property) => {
    const now = says(property);
    const name = wireName(property);
    const before = said.has(name) ? said.get(name) : now;
    said.set(name, now);
    return before !== now;
  })?.name;
}

function refuseProperty(
  { name, schema, declaration }: Property,
  parameter: ReadParameter,
  place: TextPlace,
  context: RouteContext,
): void {
  const at = { location: declaration ?? parameter.location, trail: [...parameter.trail, name] };
  const type = kindText(schema, context.reader.types);
  const values = { name, type, ...placeWords(place, context) };
  refuseParameter(CS1023(values), at, context);
}

/** Where it should have been read from, and the alternative: only a JSON body can carry more than text. */
function placeWords({ holder, text }: TextPlace, { method, bodiless }: RouteContext) {
  if (bodiless) return { in: text, instead: "" };
  if (holder === "body") return { in: text, instead: ", or take JSON instead of the form" };
  const route = BODILESS.has(method) ? ", in a route with a method that has one" : "";
  return { in: text, instead: `, or read it from the body${route}` };
}

function isCarried(schema: Schema, place: TextPlace, { reader: { types } }: RouteContext): boolean {
  const isOne = place.files && isTextOrFile;
  return isScalar(schema, types, isOne) || (place.all !== undefined && isScalarList(schema, types, isOne));
}

function kindText(schema: Schema, types: TypeTable): string {
  const resolved = resolve(schema, types);
  if (resolved.kind === "never") return "of a type that cannot be sent";
  const { label } = factsOf(resolved);
  return filesIn(resolved, types).length > 0 ? `${label} of files` : label;
}
