import type { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { assembleDocument } from "../../runtime/assembly/assemble.js";
import type { Issue } from "../../runtime/contract/issue.js";
import { Issues } from "../../runtime/generated/index.js";
import { toData } from "../../runtime/result/to-json.js";
import { TypeFacts } from "../../transformer/4-generate/facts.js";
import { generateModule } from "../../transformer/4-generate/module.js";
import { request, run } from "../../transformer/4-generate/testing/compiled.js";
import { routePart } from "../../transformer/4-generate/testing/part.js";
import { componentFragments } from "../../transformer/openapi/components.js";
import { operationFragment } from "../../transformer/openapi/operation.js";
import { createReferences } from "../../transformer/openapi/references.js";
import { body, json, plan } from "../support/operation-plans.js";
import type { World } from "./world.js";

export type Outcome = { readonly value: unknown } | { readonly issues: readonly Issue[] };

/** The readings of one Schema, all of them made by the compiler and run as an application runs them. */
export interface Readings {
  /** The generated code, for a message. */
  readonly code: string;
  readonly decode: (wire: unknown) => Outcome;
  readonly encode: (value: unknown) => Outcome;
  /** The same where results are not validated. */
  readonly project: (value: unknown) => Outcome;
  /** The text of a small result; undefined where there is no such function or where it passes. */
  readonly text: (value: unknown) => string | undefined;
  /** What the document says of a request's body, and of an answer's, in the eyes of Ajv. */
  readonly input: (wire: unknown) => boolean;
  readonly output: (wire: unknown) => boolean;
}

export function readingsOf({ schema, types }: World): Readings {
  const route = plan({
    method: "post",
    path: "/things",
    parameters: [body(schema)],
    result: json(schema),
  });
  const references = createReferences(types);
  const { prelude, routes } = generateModule({
    name: "src/things",
    parts: [
      routePart(route, {
        fragment: operationFragment(route, references),
        components: componentFragments(route, references),
      }),
    ],
    facts: new TypeFacts(types),
    taken: () => false,
  });
  const operation = run(prelude, routes[0]?.argument ?? "");
  const result = operation.result.bodies[200];
  if (result?.kind !== "json") throw new Error("No JSON result");
  const document = () =>
    assembleDocument({ title: "Things", version: "1" }, [
      {
        routeKind: "operation",
        method: "post",
        path: "/things",
        tags: [],
        fragment: operation.document(),
        components: operation.components(),
        source: operation.source,
      },
    ]);
  return {
    code: prelude,
    decode: (wire) => outcome((issues) => operation.decode(request({}), wire, issues)[0]),
    encode: (value) => outcome((issues) => toData(value, result, issues.encoding())),
    project: (value) => outcome((issues) => toData(value, result, issues.encoding(true))),
    text: (value) => result.text?.(value),
    ...verdicts(() => document() as unknown as ThingsDocument),
  };
}

function outcome(work: (issues: Issues) => unknown): Outcome {
  const issues = new Issues();
  const value = work(issues);
  return issues.count === 0 ? { value } : { issues: issues.issues };
}

interface Content {
  readonly content: { readonly "application/json": { readonly schema: object } };
}

interface ThingsDocument {
  readonly paths: {
    readonly "/things": {
      readonly post: { readonly requestBody: Content; readonly responses: { readonly 200: Content } };
    };
  };
  readonly components?: object;
}

/** What says whether a value is as a schema has it. */
export type Validate = (wire: unknown) => boolean;

/**
 * A validator of a draft, made once for all schemas: to make one takes longer than to compile a schema.
 * @param others keywords that say nothing about validity.
 */
export function judging(
  Draft: typeof Ajv | typeof Ajv2020,
  others: readonly string[] = [],
): (schema: object) => Validate {
  const ajv = new Draft({
    strict: true,
    // Beyond the specification: a `type` beside every keyword, tuples of fixed length only.
    strictTypes: false,
    strictTuples: false,
    // A property that an index signature covers as well has to be right for both.
    allowMatchingProperties: true,
    // `constructor` is a property of an object only when somebody sent it.
    ownProperties: true,
    // As the specification has it, 0.3 is a multiple of 0.1.
    multipleOfPrecision: 9,
  });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  // Of OpenAPI's registry of formats.
  const LOCAL_TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?";
  ajv.addFormat("time-local", new RegExp(`^${LOCAL_TIME}$`));
  ajv.addFormat("date-time-local", new RegExp(`^\\d{4}-[01]\\d-[0-3]\\d[Tt]${LOCAL_TIME}$`));
  ajv.addVocabulary([...others]);
  let schemas = 0;
  return (schema) => {
    const $id = `https://countersign.test/${schemas++}`;
    const validate = ajv.compile(visible({ $id, ...schema }) as object);
    ajv.removeSchema($id);
    return (wire) => validate(visible(wire)) === true;
  };
}

const judge = judging(Ajv2020, ["components", "discriminator", "example"]);

/** Compiled when a test asks for them: Ajv takes longer for a schema than everything else that is made of it. */
function verdicts(documented: () => ThingsDocument): Pick<Readings, "input" | "output"> {
  const lazily = (contentOf: (post: ThingsDocument["paths"]["/things"]["post"]) => Content): Validate => {
    let validate: Validate | undefined;
    return (wire) => {
      if (!validate) {
        const { paths, components } = documented();
        const { schema } = contentOf(paths["/things"].post).content["application/json"];
        validate = judge({ ...schema, components });
      }
      return validate(wire);
    };
  };
  return {
    input: lazily(({ requestBody }) => requestBody),
    output: lazily(({ responses }) => responses[200]),
  };
}

/**
 * Ajv does not look at properties called `__proto__`, and what compares items for it (fast-deep-equal) takes every
 * object's `valueOf`, `toString` and `constructor` for those of the language. It is shown them under other names of the
 * same length.
 */
function visible(json: unknown): unknown {
  const text = JSON.stringify(json);
  return JSON.parse(
    text.replace(/"(?:__proto__|valueOf|toString|constructor)"/g, (name) => `"~${name.slice(2)}`),
  );
}
