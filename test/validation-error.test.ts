import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../runtime/app.js";
import type { Issue } from "../runtime/contract/issue.js";
import type { IssueContexts, IssueType, KnownIssue } from "../runtime/contract/issue-types.js";
import { kinds } from "../runtime/generated/messages.js";
import { sampleProgram } from "./support/sample-program.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "./support/temporary.js";

/** A parameter's type, and what is sent for it: as JSON in the body, or as text in the query. */
type Example = readonly [type: string, sent: { readonly body: unknown } | { readonly query: string }];

const LIST = "Int[] & MinItems<1> & MaxItems<2> & UniqueItems";
const TAGGED = '{ kind: "cat"; lives: Int } | { kind: "dog"; name: string }';

/** For each kind of issue, an input that causes it. A kind without an example does not compile. */
const EXAMPLES: { readonly [kind in keyof typeof kinds]: Example } = {
  missing: ["{ a: string }", { body: {} }],
  extra_forbidden: ["Strict<{ a?: string }>", { body: { b: 1 } }],
  model_attributes_type: ["{ a: string }", { body: [] }],
  list_type: ["string[]", { body: "x" }],
  tuple_type: ["[Int, Int]", { body: "x" }],
  set_type: ["Set<Int>", { body: "x" }],
  dict_type: ["Map<string, Int>", { body: "x" }],
  none_required: ["null", { body: 1 }],
  string_type: ["string", { body: 1 }],
  string_too_short: ["string & MinLength<2>", { body: "x" }],
  string_too_long: ["string & MaxLength<2>", { body: "xyz" }],
  string_pattern_mismatch: ['string & Pattern<"^x$">', { body: "y" }],
  float_type: ["number", { body: [] }],
  float_parsing: ["number", { query: "x" }],
  finite_number: ["number", { query: "1e999" }],
  int_type: ["Int", { body: [] }],
  int_parsing: ["Int", { query: "x" }],
  int_inexact: ["Int64", { body: 1e17 }],
  int_from_float: ["Int", { body: 0.5 }],
  greater_than: ["number & ExclusiveMin<1>", { body: 1 }],
  greater_than_equal: ["number & Min<1>", { body: 0 }],
  less_than: ["number & ExclusiveMax<1>", { body: 1 }],
  less_than_equal: ["number & Max<1>", { body: 2 }],
  multiple_of: ["number & MultipleOf<2>", { body: 3 }],
  bool_type: ["boolean", { body: 1 }],
  bool_parsing: ["boolean", { query: "x" }],
  literal_error: ['"a" | "b"', { body: "c" }],
  enum: ["Size", { body: "c" }],
  too_short: [LIST, { body: [] }],
  too_long: [LIST, { body: [1, 2, 3] }],
  unique_items: [LIST, { body: [1, 1] }],
  union_tag_invalid: [TAGGED, { body: { kind: "cow" } }],
  union_tag_not_found: [TAGGED, { body: {} }],
  datetime_type: ["Date", { body: [] }],
  datetime_from_date_parsing: ["Date", { body: "x" }],
  timezone_aware: ["DateTime", { body: "2026-02-28T10:00:00" }],
  date_from_datetime_parsing: ["DateOnly", { body: "x" }],
  time_parsing: ["Time", { body: "x" }],
  time_delta_parsing: ["Duration", { body: "x" }],
  bytes_type: ["Uint8Array", { body: 1 }],
  bytes_invalid_encoding: ["Uint8Array", { body: "?" }],
  uuid_parsing: ["Uuid", { body: "x" }],
  url_type: ["URL", { body: 1 }],
  url_parsing: ["URL", { body: "x" }],
  ip_v4_address: ["Ipv4", { body: "x" }],
  ip_v6_address: ["Ipv6", { body: "x" }],
  value_error: ["Email", { body: "x" }],
};

/**
 * The members of the `ctx` of each type of issue. A type that is not listed does not compile, nor does a name that it does not
 * have.
 */
const CONTEXTS: {
  readonly [type in IssueType]: {
    readonly [name in keyof NonNullable<IssueContexts[type]>]-?: string | undefined;
  };
} = {
  ...{ missing: {}, extra_forbidden: {}, model_attributes_type: {}, list_type: {}, tuple_type: {} },
  ...{ set_type: {}, dict_type: {}, none_required: {}, string_type: {} },
  string_too_short: { min_length: "number" },
  string_too_long: { max_length: "number" },
  string_pattern_mismatch: { pattern: "string" },
  ...{ float_type: {}, float_parsing: {}, finite_number: {} },
  ...{ int_type: {}, int_parsing: {}, int_parsing_size: {}, int_from_float: {} },
  greater_than: { gt: "number" },
  greater_than_equal: { ge: "number" },
  less_than: { lt: "number" },
  less_than_equal: { le: "number" },
  multiple_of: { multiple_of: "number" },
  ...{ bool_type: {}, bool_parsing: {} },
  literal_error: { expected: "string", values: "object" },
  enum: { expected: "string", values: "object" },
  too_short: { field_type: "string", min_length: "number", actual_length: "number" },
  too_long: { field_type: "string", max_length: "number", actual_length: "number" },
  unique_items: {},
  union_tag_invalid: { discriminator: "string", tag: "string", expected_tags: "string" },
  union_tag_not_found: { discriminator: "string" },
  datetime_type: {},
  datetime_from_date_parsing: { error: "string" },
  ...{ timezone_aware: {}, timezone_naive: {}, date_type: {}, time_type: {}, time_delta_type: {} },
  date_from_datetime_parsing: { error: "string" },
  time_parsing: { error: "string" },
  time_delta_parsing: { error: "string" },
  bytes_type: {},
  bytes_invalid_encoding: { encoding: "string", encoding_error: "string" },
  uuid_parsing: { error: "string" },
  url_type: {},
  url_parsing: { error: "string" },
  ...{ ip_v4_address: {}, ip_v6_address: {} },
  // For an email address, which the example uses, only the reason is known.
  value_error: { error: undefined, reason: "string" },
  json_invalid: { error: "string" },
  recursion_loop: {},
};

const source = (options: string) => `
import { App, type Body, type DateOnly, type DateTime, type Duration, type Email, type ExclusiveMax, type ExclusiveMin,
  type Int, type Int64, type Ipv4, type Ipv6, type Max, type MaxItems, type MaxLength, type Min, type MinItems,
  type MinLength, type MultipleOf, type Pattern, type Query, type Secret, type Strict, type Time, type UniqueItems,
  type Uuid } from "countersign";
enum Size { Small = "a", Large = "b" }
const app = new App({ title: "T", version: "1", log: () => {}, ${options} });
export const asked: unknown[] = [];
${Object.entries(EXAMPLES)
  .map(([kind, [type, sent]]) => {
    const parameter = "body" in sent ? `value: Body<${type}>` : `value: Query<${type}>`;
    return `app.post("/${kind}", (${parameter}): void => {});`;
  })
  .join("\n")}
app.post("/secret", (value: { a: Secret<string>; b: Int }): void => {});
export default app;
`;

/** The arguments of the option `messages`, and its result for them. */
const MESSAGES =
  "messages: (issue, request) => { asked.push(issue); return request.language(`de`) + ` ` + issue.type; }";
const FORMS = { detail: "HTTPValidationError", problem: "ValidationProblem" } as const;
type Form = keyof typeof FORMS;

const folder = temporaryFolder("validation-error");
const worded = path.join(folder, "worded");
const apps = new Map<Form, App>();
let inWords: { readonly default: App; readonly asked: KnownIssue[] };

beforeAll(async () => {
  const homes = Object.keys(FORMS).map((form) => path.join(folder, form));
  for (const home of homes) {
    writeFiles(home, { "src/app.ts": source(`errors: "${path.basename(home)}"`) });
  }
  writeFiles(worded, { "src/app.ts": source(MESSAGES) });
  const compiled = sampleProgram([...homes, worded]);
  for (const home of homes) {
    const sample = compiled(home);
    expect(sample.problems).toEqual([]);
    const { default: app } = await import(/* @vite-ignore */ sample.emit(path.join(home, "out")));
    apps.set(path.basename(home) as Form, app);
  }
  const sample = compiled(worded);
  expect(sample.problems).toEqual([]);
  inWords = await import(/* @vite-ignore */ sample.emit(path.join(worded, "out")));
});

afterAll(() => removeFolder(folder));

describe.each(Object.keys(FORMS) as Form[])("an answer to invalid input, as %s,", (form) => {
  let documented: { readonly properties: Readonly<Record<string, unknown>> };
  let validate: ValidateFunction;

  beforeAll(() => {
    const document = apps.get(form)?.openapi() as unknown as Document;
    documented = document.components.schemas["ValidationError"] as typeof documented;
    const ajv = addFormats.default(new Ajv2020({ strict: false }));
    ajv.addSchema(document, "document");
    validate = ajv.compile({ $ref: `document#/components/schemas/${FORMS[form]}` });
  });

  test.each(Object.entries(EXAMPLES))("is what the document says: %s", async (kind, [, sent]) => {
    const { answer, issues } = await refusal(kind, sent);
    expect(issues.map(({ type }) => type)).toContain(kinds[kind as keyof typeof kinds].type);
    expectDocumented(answer, issues);
  });

  test("is what the document says of a text that is not JSON, and of secrets", async () => {
    const texts = ["{", '{ "a": 1, "b": "x" }'];
    for (const text of texts) {
      const { answer, issues } = await refusal("secret", { text });
      expect(issues.length).toBeGreaterThan(0);
      expectDocumented(answer, issues);
    }
  });

  function expectDocumented(answer: unknown, issues: readonly Issue[]): void {
    expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
    for (const issue of issues)
      expect(Object.keys(documented.properties)).toEqual(expect.arrayContaining(Object.keys(issue)));
  }

  const refusal = (kind: string, sent: Sent) => refusalOf(apps.get(form), kind, sent);
});

async function refusalOf(app: App | undefined, kind: string, sent: Sent) {
  const url = "query" in sent ? `/${kind}?value=${encodeURIComponent(sent.query)}` : `/${kind}`;
  const response = await app?.request(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    ...("query" in sent ? {} : { body: "text" in sent ? sent.text : JSON.stringify(sent.body) }),
  });
  const answer = (await response?.json()) as { readonly detail: unknown; readonly errors?: unknown };
  expect([response?.status, answer]).toEqual([422, expect.anything()]);
  return { answer, issues: (answer.errors ?? answer.detail) as readonly Issue[] };
}

describe("the option messages", () => {
  test.each(Object.entries(EXAMPLES))(
    "is given all that is typed, and its text is sent: %s",
    async (kind, [, sent]) => {
      inWords.asked.length = 0;
      const { issues } = await refusalOf(inWords.default, kind, sent);
      expect(issues.map(({ msg }) => msg)).toEqual(issues.map(({ type }) => `de ${type}`));
      // Only the texts differ.
      const { issues: plain } = await refusalOf(apps.get("detail"), kind, sent);
      expect(issues.map(({ msg: _, ...rest }) => rest)).toEqual(plain.map(({ msg: _, ...rest }) => rest));
      expect(inWords.asked).toHaveLength(issues.length);
      for (const { type, ctx } of inWords.asked) {
        const names = CONTEXTS[type];
        const typed = Object.entries(names).map(([name, of]) => [name, of]);
        expect(Object.keys(names).map((name) => [name, kindOf(ctx, name)])).toEqual(typed);
        expect(Object.keys(names)).toEqual(expect.arrayContaining(Object.keys(ctx ?? {})));
      }
    },
  );

  test("is given what is wrong with a text that is not JSON, and no secrets", async () => {
    inWords.asked.length = 0;
    await refusalOf(inWords.default, "secret", { text: "{" });
    await refusalOf(inWords.default, "secret", { text: '{ "a": 12345, "b": "x" }' });
    expect(inWords.asked.map(({ type, input, ctx }) => [type, input, ctx])).toEqual([
      ["json_invalid", {}, { error: expect.any(String) }],
      ["string_type", "**********", undefined],
      ["int_parsing", "x", undefined],
    ]);
  });

  test("leaves the document as it is", () => {
    expect(inWords.default.openapi()).toEqual(apps.get("detail")?.openapi());
  });
});

function kindOf(ctx: object | undefined, name: string): string | undefined {
  const value: unknown = ctx && Reflect.get(ctx, name);
  return value === undefined ? undefined : typeof value;
}

type Sent = Example[1] | { readonly text: string };

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

test("every member of an issue is documented and explained", () => {
  const document = apps.get("detail")?.openapi() as unknown as Document;
  const { properties } = document.components.schemas["ValidationError"] as { readonly properties: object };
  const page = readFileSync(path.join(repository, "docs/errors.md"), "utf8");
  const [, table = ""] = page.split("| Member | Meaning |\n| --- | --- |\n");
  const explained = table
    .split("\n\n")[0]
    ?.split("\n")
    .map((row) => /^\| `(\w+)` \|/.exec(row)?.[1]);
  expect(explained?.toSorted()).toEqual(Object.keys(properties).toSorted());
});
