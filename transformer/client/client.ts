import { nameProgram } from "../../runtime/assembly/name-program.js";
import { routeFacts } from "../../runtime/contract/route-kinds.js";
import type { LinkedProgram, LinkedRoute } from "../5-link/linked-program.js";
import { currentRoutes } from "../5-link/versions.js";
import type { Direction, Schema } from "../schema.js";
import { answersOf } from "./answers.js";
import { type ClientModule, createClientModule, type TypeWriting } from "./client-module.js";
import { withFrameworkTypes } from "./framework-types.js";
import { camelCase, memberNames, propertyKey } from "./names.js";
import { type MemberText, type OperationText, operationText } from "./operation.js";
import { socketText } from "./socket-text.js";
import { tanstackText } from "./tanstack.js";
import { indented } from "./type-text.js";
import { typeWriting } from "./type-writing.js";

/** The options of a generated client. */
export interface ClientSettings {
  /** Types of the program that are imported instead of written out, and from where. None if absent. */
  readonly imported?: TypeWriting["imported"] | undefined;
  /** Whether to write options for TanStack Query next to the operations. */
  readonly tanstack?: boolean | undefined;
}

const HEAD = `// Made by countersign client. Do not edit.
/* eslint-disable */`;

/**
 * A client for the operations of a program: one TypeScript module that imports no packages. Hidden operations are left out. The
 * text is the same for the same program.
 */
export function clientText(program: LinkedProgram, { imported, tanstack }: ClientSettings = {}): string {
  const types = withFrameworkTypes(program.types);
  const routes = currentRoutes(program);
  const { nameOf } = nameProgram(
    program.info,
    routes.map((route) => route.operation()),
  );
  const nameIn = (id: string, direction: Direction) =>
    nameOf(id) ?? nameOf(`${id}?${direction}`) ?? types.get(id)?.name ?? "Type";
  const module = createClientModule(types, typeWriting(nameIn, imported));
  const components = new Map<string, Schema>();
  for (const id of types.keys()) components.set(nameIn(id, "output"), { kind: "ref", id });
  const context = {
    types,
    form: program.info.errors ?? "detail",
    component: (name: string) => components.get(name),
  } as const;
  const operations = routes
    .filter(isCalled)
    .map((route) => operationText(route, answersOf(route, context), module));
  const sockets = routes.flatMap((route) => {
    const { messages } = route.compiled.plan;
    return messages && !route.hidden ? [socketText(route, messages, module)] : [];
  });
  for (const name of ["ClientOptions", "CallOptions", "ApiCall", "ApiError", "ErrorOf", "retries"] as const)
    module.library(name);
  const text = [
    HEAD,
    module.imports(),
    clientFunction(
      [...operations, ...sockets],
      sockets.length > 0 ? "SocketClientOptions" : "ClientOptions",
      module,
    ),
    errorsText(operations),
    ...[...operations, ...sockets].map((each) => each.text),
    ...(tanstack ? operations.map((each) => tanstackText(each, module)) : []),
  ];
  return `${[...text, module.text()].filter((one) => one !== "").join("\n\n")}\n`;
}

function isCalled({ routeKind, hidden }: LinkedRoute): boolean {
  return routeFacts(routeKind).document === "paths" && !hidden;
}

function errorsText(operations: readonly OperationText[]): string {
  const members = operations.map(({ member, answer }) => {
    return `${propertyKey(member)}: ErrorOf<${JSON.stringify(member)}, ${answer}>;`;
  });
  return `/** What calls throw, by operation. */
export interface ApiErrors {
${members.map(indented).join("\n")}
}

/** Whether something was thrown by a call: of one operation, or of any. Its \`status\` tells which body it has. */
export function isApiError<Name extends keyof ApiErrors>(error: unknown, operation?: Name): error is ApiErrors[Name] {
  return error instanceof ApiError && (operation === undefined || error.operation === operation);
}`;
}

/** `createClient`: operations without a tag, followed by those of each first tag. */
function clientFunction(operations: readonly MemberText[], options: string, module: ClientModule): string {
  const groups = groupBy(operations);
  const own = groups.get(undefined) ?? [];
  const names = memberNames();
  const member = (names: ReturnType<typeof memberNames>, { member: wanted, name, about }: MemberText) =>
    `${about}${propertyKey(names.take(wanted))}: ${module.library("bind")}(client, ${name}),`;
  const members = own.map((one) => member(names, one));
  for (const [group, each] of groups) {
    if (group === undefined) continue;
    const inner = memberNames();
    const lines = each.map((one) => indented(member(inner, one)));
    members.push(`${propertyKey(names.take(camelCase(group)))}: {\n${lines.join("\n")}\n},`);
  }
  return `/** All operations, by their first tag. */
export function createClient(client: ${options} = {}) {
  return {
${members.map(indented).map(indented).join("\n")}
  };
}`;
}

function groupBy(operations: readonly MemberText[]): ReadonlyMap<string | undefined, readonly MemberText[]> {
  const groups = new Map<string | undefined, MemberText[]>();
  for (const operation of operations) {
    const known = groups.get(operation.group);
    if (known) known.push(operation);
    else groups.set(operation.group, [operation]);
  }
  return groups;
}
