import { compileFunction } from "node:vm";
import type { Issue } from "../../../runtime/contract/issue.js";
import type { CompiledOperation } from "../../../runtime/contract/operation.js";
import type { RequestView } from "../../../runtime/contract/request-view.js";
import * as library from "../../../runtime/generated/index.js";
import { queryMembers } from "../../../runtime/request/query-string.js";
import { toData } from "../../../runtime/result/to-json.js";
import type { OperationPlan } from "../../3-plan/plan.js";
import type { Schema, TypeTable } from "../../schema.js";
import type { ParameterPlan } from "../../sources/sources.js";
import { TypeFacts } from "../facts.js";
import { generateModule } from "../module.js";
import { routePart } from "./part.js";

const NO_TYPES: TypeTable = new Map();

/** What was decoded or encoded, or what is wrong with it. */
export type Outcome = { readonly value: unknown } | { readonly issues: readonly Issue[] };

/** A plan of `POST /things` with the parts that the test is about. */
export function plan(about: Partial<OperationPlan> = {}): OperationPlan {
  return {
    method: "post",
    path: "/things",
    receiver: undefined,
    parameters: [],
    result: { status: 204, bodies: [{ status: 204, body: { kind: "empty" } }] },
    documentation: {},
    location: { file: "src/app.ts", start: 0, length: 0 },
    source: "src/app.ts:1",
    ...about,
  };
}

/** The text generated for plans of one module. */
export function generated(
  plans: readonly OperationPlan[],
  types: TypeTable = NO_TYPES,
  taken: readonly string[] = [],
) {
  return generateModule({
    name: "src/app",
    parts: plans.map((each, i) => routePart({ ...each, location: { ...each.location, start: i } })),
    facts: new TypeFacts(types),
    taken: (name) => taken.includes(name),
  });
}

/** The operation of a plan, compiled and run as in a module. */
export function operation(about: Partial<OperationPlan>, types: TypeTable = NO_TYPES): CompiledOperation {
  const { prelude, routes } = generated([plan(about)], types);
  return run(prelude, routes[0]?.argument ?? "");
}

/** Runs a prelude and returns one of its constants. */
export function run(prelude: string, name: string): CompiledOperation {
  const [first = "", ...rest] = prelude.split("\n");
  const alias = /^import \* as (\S+) from "countersign\/generated";$/.exec(first)?.[1];
  if (!alias) throw new Error(`Not an import of the library: ${first}`);
  return compileFunction(`"use strict";\n${rest.join("\n")}\nreturn ${name};`, [alias])(library);
}

/** Decodes bodies of a type; `loc` starts with `body`. */
export function bodyDecoder(schema: Schema, types?: TypeTable): (body: unknown) => Outcome {
  const { decode } = operation(
    { parameters: [{ in: "body", name: "it", embed: false, schema, optional: false }] },
    types,
  );
  return (body) => outcome((issues) => decode(request({}), body, issues)[0]);
}

/** Encodes results of a type and checks their constraints; `loc` starts empty. */
export function resultEncoder(schema: Schema, types?: TypeTable): (value: unknown) => Outcome {
  const { result } = operation(
    { result: { status: 200, bodies: [{ status: 200, body: { kind: "json", schema } }] } },
    types,
  );
  const body = result.bodies[200];
  if (body?.kind !== "json") throw new Error("No JSON result");
  return (value) => outcome((issues) => toData(value, body, issues.encoding()));
}

/** Decodes the arguments of a request. */
export function argumentsOf(
  parameters: readonly ParameterPlan[],
  sent: Sent & { readonly body?: unknown },
  types?: TypeTable,
): Outcome {
  const { decode } = operation({ parameters }, types);
  return outcome((issues) => decode(request(sent), sent.body, issues));
}

interface Sent {
  readonly path?: Readonly<Record<string, string>>;
  /** A query string. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly cookies?: Readonly<Record<string, string>>;
}

/** A request view over plain data. */
export function request({ path = {}, query = "", headers = {}, cookies = {} }: Sent): RequestView {
  const search = new URLSearchParams(query);
  const all = (name: string) => [headers[name] ?? []].flat();
  return {
    path: (name) => path[name],
    query: (name) => search.getAll(name).at(-1),
    queryAll: (name) => search.getAll(name),
    queryList: (name, delimiter) => queryMembers(`?${query}`, name, delimiter),
    queryNames: () => [...new Set(search.keys())],
    header: (name) => (all(name).length > 0 ? all(name).join(", ") : undefined),
    headerAll: all,
    cookie: (name) => cookies[name],
    cookieNames: () => Object.keys(cookies),
    namesRead: () => new Set(),
    condition: (header) => `condition ${header}`,
    inject: (what) => `injected ${what}`,
  };
}

function outcome(work: (issues: library.Issues) => unknown): Outcome {
  const issues = new library.Issues();
  const value = work(issues);
  return issues.count === 0 ? { value } : { issues: issues.issues };
}
