import { INSIDE } from "../../../runtime/contract/settings.js";
import type { SettingsReading, VariablePlan } from "../../3-plan/settings.js";
import { holdsSecrets } from "../../4-generate/secrets.js";
import { type Property, resolve, type Schema, type TypeTable, wireName } from "../../schema.js";
import { variableName } from "./variable-name.js";

/** The variables of settings in the order of declaration. */
export function variablesIn(reading: SettingsReading, types: TypeTable): readonly VariablePlan[] {
  return found(reading, { way: [], required: true, secret: false, property: undefined }, types);
}

/** Whether a value of the type is secret as a whole, not only because of one of its properties. */
function isSecret(schema: Schema, types: TypeTable): boolean {
  if (schema.secret) return true;
  if (schema.kind === "ref") return isSecret(resolve(schema, types), types);
  return schema.kind === "union" && schema.members.some((member) => isSecret(member, types));
}

/** How a reading was reached. */
interface Way {
  readonly way: readonly Property[];
  /** Whether everything around it is always present. */
  readonly required: boolean;
  /** Whether something around it is secret, and so everything in it. */
  readonly secret: boolean;
  readonly property: Property | undefined;
}

function found(reading: SettingsReading, at: Way, types: TypeTable): readonly VariablePlan[] {
  const secret = at.secret || isSecret(reading.schema, types);
  if (reading.as === "object")
    return reading.properties.flatMap(({ property, reading }) => {
      const required = at.required && !property.optional && property.default === undefined;
      return found(reading, { way: [...at.way, property], required, secret, property }, types);
    });
  if (reading.as === "choice")
    return merged(reading.members.map((member) => found(member, { ...at, secret }, types)));
  const { way, required, property } = at;
  if (!property) return [];
  const description = property.annotations?.description ?? described(reading.schema, types);
  return [
    {
      name: way.map((step) => variableName(wireName(step))).join(INSIDE),
      at: way.map(wireName),
      to: way.map(({ name }) => name),
      as: reading.as,
      schema: reading.schema,
      required,
      ...(property.default !== undefined && { default: property.default }),
      secret: secret || holdsSecrets(reading.schema, types),
      ...(description !== undefined && { description }),
      ...(property.annotations?.deprecated && { deprecated: true }),
      location: property.declaration,
    },
  ];
}

/** A variable of one of several objects is required if all of them have it and need it. */
function merged(members: readonly (readonly VariablePlan[])[]): readonly VariablePlan[] {
  const byName = new Map<string, VariablePlan[]>();
  for (const variable of members.flat())
    byName.set(variable.name, [...(byName.get(variable.name) ?? []), variable]);
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const schemas = same.map(({ schema }) => schema);
    return [
      {
        ...first,
        schema: unionOf(schemas),
        required: same.length === members.length && same.every(({ required }) => required),
        secret: same.some(({ secret }) => secret),
      },
    ];
  });
}

function unionOf(schemas: readonly Schema[]): Schema {
  const [first] = schemas;
  if (first && schemas.every((schema) => schema === first)) return first;
  if (schemas.every((schema) => schema.kind === "literal"))
    return { kind: "literal", values: [...new Set(schemas.flatMap(({ values }) => values))] };
  return { kind: "union", members: schemas };
}

function described(schema: Schema, types: TypeTable): string | undefined {
  return schema.annotations?.description ?? resolve(schema, types).annotations?.description;
}

/** The ways to the objects that are present even if nothing in them is set, outer ones first. */
export function requiredObjects(reading: SettingsReading): readonly (readonly string[])[] {
  if (reading.as !== "object") return [];
  return reading.properties.flatMap(({ property, reading }) => {
    if (reading.as !== "object" && reading.as !== "choice") return [];
    const inner = requiredObjects(reading).map((way) => [wireName(property), ...way]);
    // An optional object is present if something in it is set.
    const isRequired = !property.optional && property.default === undefined;
    return isRequired ? [[wireName(property)], ...inner] : inner;
  });
}
