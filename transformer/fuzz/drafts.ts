import type fc from "fast-check";
import {
  type Json,
  type ObjectSchema,
  type Property,
  resolve,
  type Schema,
  type TypeTable,
  wireName,
} from "../schema.js";
import type { Maker } from "./fuzzed.js";
import { createMaker, misfitOf } from "./fuzzed.js";
import { type Broken, type FastCheck, type Made, type Path, passing, type TextRules } from "./making.js";
import type { FuzzedProgram, Subject, SubjectInput } from "./subjects.js";

/** What is sent to an operation: values by {@link inputKey}. */
export interface Draft {
  readonly values: Readonly<Record<string, Json>>;
  readonly secrets: readonly string[];
  /** Where it is wrong, if it is. */
  readonly broken?: Breakage;
}

export interface Breakage {
  /** In the form of an issue: `["body", "items", 0]`. */
  readonly loc: Path;
  readonly why: string;
  /** How many steps of `loc` lead to the value in which the issue may be at any depth: see {@link Broken}. */
  readonly certain: number;
}

/** Requests to an operation: valid ones, and ones that are wrong in one place. */
export interface Drafts {
  readonly valid: fc.Arbitrary<Draft>;
  /** Absent if nothing can be wrong. */
  readonly broken?: fc.Arbitrary<Draft>;
}

/** Tells the inputs of an operation apart. */
export function inputKey({ place, name }: Pick<SubjectInput, "place" | "name">): string {
  return name === undefined ? place : `${place} ${name}`;
}

/** @returns the input for which no value can be made, if there is one. */
export function draftsOf(
  subject: Subject,
  program: FuzzedProgram,
  library: FastCheck,
): Drafts | SubjectInput {
  const maker = createMaker(library, program.types);
  const fields: Field[] = [];
  for (const input of subject.inputs) {
    if (input.always !== undefined) {
      if (!input.optional)
        fields.push({ input, values: library.constant({ wire: input.always, secrets: [] }) });
      continue;
    }
    const values = pleasing(input, maker, program, library);
    if (values)
      fields.push({ input, values: input.optional ? library.option(values, { nil: undefined }) : values });
    else if (!input.optional) return input;
  }
  const valid = library.tuple(...fields.map(({ values }) => values)).map((made) => draftOf(fields, made));
  const broken = [
    ...fields.flatMap(({ input }) => brokenDrafts(input, fields, maker, program, library)),
    ...extras(fields, valid),
  ];
  return { valid, ...(broken.length > 0 && { broken: library.oneof(...broken) }) };
}

interface Field {
  readonly input: SubjectInput;
  /** `undefined` if nothing is sent. */
  readonly values: fc.Arbitrary<Made | undefined>;
}

function draftOf(fields: readonly Field[], made: readonly (Made | undefined)[], broken?: Breakage): Draft {
  const entries = fields.flatMap(({ input }, i) => {
    const one = made[i];
    return one ? [[inputKey(input), one.wire] as const] : [];
  });
  return {
    values: Object.fromEntries(entries),
    secrets: made.flatMap((one) => one?.secrets ?? []),
    ...(broken && { broken }),
  };
}

/** Values of the first reader's type that are valid for all others, too. */
function pleasing(input: SubjectInput, maker: Maker, program: FuzzedProgram, library: FastCheck) {
  const rules = rulesOf(input, library);
  const fitting = { types: program.types, direction: "input", ...(rules && { isText: true }) } as const;
  const together = allOf(input.schemas, program.types);
  for (const schema of together ? [together] : input.schemas) {
    const others = together ? [] : input.schemas.filter((other) => other !== schema);
    const values = maker.values(schema, rules);
    const fits = ({ wire }: Made) => others.every((other) => misfitOf(other, wire, fitting) === undefined);
    const found = others.length === 0 ? values : passing({ fc: library }, values, fits);
    if (found) return found;
  }
  return undefined;
}

/** For objects, one with the properties of all. */
function allOf(schemas: readonly Schema[], types: TypeTable): ObjectSchema | undefined {
  if (schemas.length < 2) return undefined;
  const objects = schemas.map((schema) => resolve(schema, types));
  if (!objects.every((schema) => schema.kind === "object")) return undefined;
  const properties = new Map<string, Property>();
  for (const property of objects.flatMap((schema) => schema.properties)) {
    const name = wireName(property);
    const known = properties.get(name);
    if (!known || (known.optional && !property.optional)) properties.set(name, property);
  }
  return { kind: "object", properties: [...properties.values()] };
}

function brokenDrafts(
  input: SubjectInput,
  fields: readonly Field[],
  maker: Maker,
  { types }: FuzzedProgram,
  library: FastCheck,
): readonly fc.Arbitrary<Draft>[] {
  if (input.always !== undefined) return [];
  const { place, name, optional, schemas } = input;
  const start = [place === "form" ? "body" : place, ...(name === undefined ? [] : [name])];
  const at = fields.findIndex((field) => field.input === input);
  const all = library.tuple(...fields.map(({ values }) => values));
  const replaced = (one: Made | undefined, broken: Breakage) =>
    all.map((made) => draftOf(fields, made.with(at, one), broken));
  const rules = rulesOf(input, library);
  // Nothing is sent for an object without properties.
  const isSent = ({ wire }: Broken) => {
    // `null` instead of a body that may be absent means that it is absent.
    if (!rules) return !(wire === null && optional);
    return typeof wire !== "object" || wire === null || Object.keys(wire).length > 0;
  };
  const together = allOf(schemas, types);
  const breaks = (together ? [together] : schemas).flatMap((schema) => {
    const found = passing({ fc: library }, maker.breaks(schema, rules), isSent);
    return found ? [found.chain((one) => replaced(one, breakageOf(start, one)))] : [];
  });
  const missing =
    optional || place === "path" || input.style === "deepObject" || (name === undefined && place === "form")
      ? []
      : [replaced(undefined, { loc: start, why: "missing", certain: start.length })];
  return [...breaks, ...missing];
}

function breakageOf(start: Path, { at, why, union }: Broken): Breakage {
  const loc = [...start, ...at];
  return { loc, why, certain: union === undefined ? loc.length : start.length + union };
}

/** What a closed place refuses: a name that nothing reads. */
function extras(fields: readonly Field[], valid: fc.Arbitrary<Draft>): readonly fc.Arbitrary<Draft>[] {
  const closed = fields.find(({ input }) => input.closed);
  if (!closed) return [];
  const { place } = closed.input;
  const name = "not-declared";
  const loc = [place === "form" ? "body" : place, name];
  return [
    valid.map((draft) => ({
      ...draft,
      values: { ...draft.values, [inputKey({ place, name })]: "x" },
      broken: { loc, why: "not declared, where all names must be", certain: loc.length },
    })),
  ];
}

/** Which texts can be transmitted, by where they are sent; `undefined` for JSON. */
function rulesOf({ place, pattern }: SubjectInput, library: FastCheck): TextRules | undefined {
  const anything = library.string({ unit: "grapheme", minLength: 1, maxLength: 1 });
  const ascii = library.stringMatching(/^[!#-+\--~]$/);
  switch (place) {
    case "body":
      return undefined;
    case "path": {
      const whole = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`);
      const takes = (text: string) =>
        text !== "" && text !== "." && text !== ".." && whole?.test(text) !== false;
      return { takes, unit: anything };
    }
    case "header":
      // Commas and quotes separate the members of a list.
      return { takes: (text) => /^[!#-+\--~](?:[ !#-+\--~]*[!#-+\--~])?$/.test(text), unit: ascii };
    case "form":
      // An empty field counts as absent.
      return { takes: (text) => text !== "", unit: anything, files: true };
    case "query":
    case "cookie":
      return { takes: () => true, unit: anything };
  }
}
