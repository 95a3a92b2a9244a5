import fc from "fast-check";
import { expect, test } from "vitest";
import { SettingsError, settings } from "../../../runtime/index.js";
import type { SettingsOptions } from "../../../runtime/settings/options.js";
import type { ReadSettings } from "../../../runtime/settings/settings.js";
import { TypeFacts } from "../../4-generate/facts.js";
import { ModuleText } from "../../4-generate/module-text.js";
import { run } from "../../4-generate/testing/compiled.js";
import type { Property, Schema } from "../../schema.js";
import { settingsConstant } from "./constant.js";
import { readingOf } from "./reading.js";
import { requiredObjects, variablesIn } from "./variables.js";

/** The same in every run: no failure depends on chance. */
const SEARCH = { seed: 17, numRuns: 300, includeErrorInReport: true };

/** Names of properties and of their variables, as a person would write them. */
const NAMES = [
  ["port", "PORT"],
  ["databaseUrl", "DATABASE_URL"],
  ["s3Key", "S3_KEY"],
  ["log_level", "LOG_LEVEL"],
  ["maxRAM", "MAX_RAM"],
  ["HTTPProxy", "HTTP_PROXY"],
  ["x", "X"],
  ["constructor", "CONSTRUCTOR"],
] as const;

/** A type, one of its values, and the value as variables, each of which can be set incorrectly. */
interface Case {
  readonly schema: Schema;
  readonly value: unknown;
  /** Keyed by variable. An object has the variables of its properties, after their names. */
  readonly variables: readonly Variable[];
  readonly optional: boolean;
}

interface Variable {
  readonly name: string;
  readonly text: string;
  /** A text that is not of the type. Absent if every text is. */
  readonly wrong?: string;
  readonly optional: boolean;
  /** The optional objects that contain it, from the outside in. If none of their variables is set, nothing in them is missing. */
  readonly within: readonly string[];
}

const leaf = (
  schema: Schema,
  value: fc.Arbitrary<unknown>,
  write: (value: never) => string,
  wrong?: string,
) =>
  fc.record({ value, optional: fc.boolean() }).map(({ value, optional }): Case => {
    const name = "";
    const text = write(value as never);
    const variable = { name, text, optional, within: [], ...(wrong !== undefined && { wrong }) };
    return { schema, value, optional, variables: [variable] };
  });

const word = fc.stringMatching(/^[a-z][a-z0-9 =#'"$é😀-]{0,8}[a-z]$/u);
const date = fc.date({ min: new Date(0), max: new Date("2099-01-01"), noInvalidDate: true });
const int: Schema = { kind: "number", type: "int" };
const joined = (items: Iterable<unknown>) => [...items].join(", ");
const RULES: Schema = {
  kind: "array",
  items: {
    kind: "object",
    properties: [
      { name: "path", schema: { kind: "string" }, optional: false },
      { name: "rate", schema: { kind: "number" }, optional: true },
    ],
  },
};

const leaves = [
  leaf({ kind: "string" }, fc.string({ minLength: 1 }), String),
  leaf(int, fc.maxSafeInteger(), String, "4.2"),
  leaf(
    { kind: "number" },
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    String,
    "1,5",
  ),
  leaf({ kind: "bigint" }, fc.bigInt(), String, "ten"),
  leaf({ kind: "boolean" }, fc.boolean(), (value) => (value ? "yes" : "off"), "2"),
  leaf({ kind: "literal", values: ["a", "b", 3] }, fc.constantFrom("a", "b", 3), String, "c"),
  leaf({ kind: "parsed", type: "Date" }, date, (value: Date) => value.toISOString(), "soon"),
  leaf({ kind: "array", items: { kind: "string" } }, fc.array(word, { minLength: 1 }), joined),
  leaf({ kind: "array", items: { kind: "string" } }, fc.array(fc.string()), JSON.stringify),
  leaf(
    { kind: "set", items: int },
    fc.array(fc.integer(), { minLength: 1 }).map((all) => new Set(all)),
    joined,
    "1,x",
  ),
  leaf(
    { kind: "array", items: { kind: "boolean" } },
    fc.array(fc.boolean(), { minLength: 1 }),
    joined,
    "true,2",
  ),
  leaf(
    { kind: "object", properties: [], index: [{ key: { kind: "string" }, value: int }] },
    fc.dictionary(word, fc.integer(), { noNullPrototype: true }),
    JSON.stringify,
    '{"a":"b"}',
  ),
  leaf(
    RULES,
    fc.array(
      fc.record({ path: fc.string(), rate: fc.integer() }, { requiredKeys: ["path"], noNullPrototype: true }),
    ),
    JSON.stringify,
    "[{}",
  ),
];

/** An object of cases. An optional object has a variable that is always set, so that the object is present. */
const objectOf = (inner: fc.Arbitrary<Case>, optional: fc.Arbitrary<boolean>): fc.Arbitrary<Case> =>
  fc
    .record({ properties: fc.array(inner, { minLength: 1, maxLength: 5 }), optional, id: fc.integer() })
    .map(({ properties, optional, id }) => {
      const named = properties.map((one, i) => ({ ...one, names: NAMES[i] ?? NAMES[0] }));
      return {
        optional,
        schema: {
          kind: "object",
          properties: named.map(
            ({ schema, optional, names: [name] }): Property => ({ name, schema, optional }),
          ),
        },
        value: Object.fromEntries(named.map(({ value, names: [name] }) => [name, value])),
        variables: named.flatMap(({ variables, names: [, name] }) =>
          variables.map((variable) => ({
            ...variable,
            name: variable.name === "" ? name : `${name}__${variable.name}`,
            within: optional ? [String(id), ...variable.within] : variable.within,
          })),
        ),
      };
    });

const { root } = fc.letrec<{ part: Case; root: Case }>((tie) => ({
  part: fc.oneof({ maxDepth: 3, withCrossShrink: true }, ...leaves, objectOf(tie("part"), fc.boolean())),
  root: objectOf(tie("part"), fc.constant(false)),
}));

function readerOf(schema: Schema): (options: SettingsOptions) => ReadSettings<object> {
  const types = new Map();
  const reading = readingOf(schema, types);
  const plan = {
    type: "Settings",
    prefix: "",
    reading,
    variables: variablesIn(reading, types),
    objects: requiredObjects(reading),
    location: { file: "src/settings.ts", start: 0, length: 0 },
    source: "src/settings.ts:1",
  };
  const module = new ModuleText(() => false);
  const name = settingsConstant(plan, [], module, new TypeFacts(types));
  const compiled: unknown = run(String(module), name);
  return (options) => Reflect.apply(settings, undefined, [options, compiled]);
}

const settingOf = (variables: readonly Variable[]) =>
  Object.fromEntries(variables.map(({ name, text }) => [name, text]));

test("what is written as variables is read as it was", () => {
  fc.assert(
    fc.property(root, ({ schema, value, variables }) => {
      expect(readerOf(schema)({ prefix: "APP_", env: prefixed(settingOf(variables)) })()).toEqual(value);
    }),
    SEARCH,
  );
});

const prefixed = (env: object) =>
  Object.fromEntries(Object.entries(env).map(([name, text]) => [`APP_${name}`, text]));

test("every variable that is missing or wrong is reported, once, and no other", () => {
  fc.assert(
    fc.property(
      root,
      fc.infiniteStream(fc.constantFrom("kept", "left out", "emptied", "wrong")),
      (settings, what) => {
        const fates = settings.variables.map((variable) => {
          const fate = what.next().value;
          return { ...variable, fate: fate === "wrong" && variable.wrong === undefined ? "kept" : fate };
        });
        const env = Object.fromEntries(
          fates.flatMap(({ name, fate, text, wrong = "" }) =>
            fate === "left out" ? [] : [[name, fate === "emptied" ? "" : fate === "wrong" ? wrong : text]],
          ),
        );
        const isSet = (fate: string) => fate === "kept" || fate === "wrong";
        const isThere = (within: readonly string[]) =>
          within.every((id) => fates.some((other) => other.within.includes(id) && isSet(other.fate)));
        const expected = fates.filter(({ fate, optional, within }) =>
          isSet(fate) ? fate === "wrong" : !optional && isThere(within),
        );
        const reported = reportedBy(readerOf(settings.schema)({ env }));
        expect(reported).toEqual(expected.map(({ name }) => name));
      },
    ),
    SEARCH,
  );
});

/** The names at the start of the message's lines. */
function reportedBy(read: ReadSettings<object>): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.message.split("\n").flatMap((line) => /^ {2}(\S+)/.exec(line)?.[1] ?? []);
  }
}
