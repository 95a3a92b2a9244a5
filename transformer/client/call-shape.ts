import { idempotentOf } from "../../runtime/contract/idempotent.js";
import type { PagesPlan } from "../3-plan/plan.js";
import type { LinkedRoute } from "../5-link/linked-program.js";
import { resolve, type Schema } from "../schema.js";
import type { Answer } from "./answers.js";
import type { OperationArguments } from "./arguments.js";
import type { ClientModule } from "./client-module.js";
import { access } from "./names.js";
import { isSuccess } from "./statuses.js";
import { typeText } from "./type-text.js";

/** What a call of an operation returns in addition to a promise, and the options it takes. */
export interface CallShape {
  /** The type of its options. */
  readonly options: string;
  /** The type of what it returns. */
  readonly type: string;
  /** Whether the value of the operation arrives item by item. */
  readonly isStream: boolean;
  readonly pages?: PageShape;
}

/** For an operation marked `@paginated`. */
export interface PageShape {
  /** A function from a page to its items, as text. */
  readonly items: string;
  /** A function that returns the position of the page after a given page. */
  readonly following: string;
  /** The same, if the page and the arguments that requested it are enough to know. */
  readonly next?: string;
}

/** @param answer the name of the type of its responses. */
export function callShape(
  route: LinkedRoute,
  answers: readonly Answer[],
  given: OperationArguments,
  answer: string,
  module: ClientModule,
): CallShape {
  const { plan } = route.compiled;
  const bodies = answers.filter(isSuccess).flatMap((each) => each.bodies);
  const isStream =
    bodies.length > 0 && bodies.every(({ kind }) => kind === "json-lines" || kind === "events");
  const options = [
    ...(hasKeyOption(route, given) ? [module.library("OnceOptions")] : []),
    ...(given.body?.files ? [module.library("UploadOptions")] : []),
    ...(bodies.some(({ kind }) => kind === "events") ? [module.library("EventOptions")] : []),
  ];
  const shape = { options: options.join(" & ") || "CallOptions", isStream };
  if (isStream) return { ...shape, type: `${module.library("ApiStream")}<${answer}>` };
  const [body] = bodies;
  if (!plan.pages || body?.kind !== "json") return { ...shape, type: `ApiCall<${answer}>` };
  const item = typeText(itemOf(body.schema, plan.pages, module), "output", module);
  return {
    ...shape,
    type: `${module.library("PagedCall")}<${answer}, ${item}>`,
    pages: pageShape(plan.pages, given, module),
  };
}

/** Whether it runs once per key, and the key is not an argument because the handler does not read it. */
export function hasKeyOption(
  { routeKind, compiled, around }: LinkedRoute,
  { parameters }: OperationArguments,
): boolean {
  const { method, documentation } = compiled.plan;
  if (routeKind !== "operation") return false;
  if (!idempotentOf(method, around.options.idempotent, documentation.idempotent)) return false;
  return !parameters.some(
    (each) => each.in === "header" && each.wireName.toLowerCase() === "idempotency-key",
  );
}

function itemOf(page: Schema, { items }: PagesPlan, { types }: ClientModule): Schema {
  const resolved = resolve(page, types);
  const list =
    items !== undefined && resolved.kind === "object"
      ? resolved.properties.find(({ name }) => name === items)?.schema
      : resolved;
  const found = list && resolve(list, types);
  return found?.kind === "array" ? found.items : { kind: "unknown" };
}

function pageShape(
  { items, next }: PagesPlan,
  { parameters }: OperationArguments,
  module: ClientModule,
): PageShape {
  const list = items === undefined ? "page" : access("page", items);
  const itemsOf = `(page) => ${list}`;
  if (next.by === "link")
    return {
      items: itemsOf,
      following: `(_, given, headers) => ${module.library("linkedPage")}(given, headers)`,
    };
  const argument = parameters.find((one) => one.in === "query" && one.wireName === next.parameter)?.argument;
  const name = JSON.stringify(argument ?? next.parameter);
  const following = () => {
    switch (next.by) {
      case "cursor":
        return `${module.library("cursorPage")}(given, ${name}, ${access("page", next.property)})`;
      case "page":
        return `${module.library("countedPage")}(given, ${name}, ${next.first}, Math.min(1, ${list}.length))`;
      case "offset":
        return `${module.library("countedPage")}(given, ${name}, ${next.first}, ${list}.length)`;
    }
  };
  const text = `(page, given) => ${following()}`;
  return { items: itemsOf, following: text, next: text };
}
