import type { Members } from "../../runtime/contract/members.js";
import { table } from "../table.js";
import { credentialOptions } from "./credentials.js";
import { type Callable, textOf } from "./operations.js";
import { CALL_OPTIONS } from "./options.js";
import { alternativesOf, typeText } from "./schemas.js";

/** The help of `countersign call`: all operations. */
export function operationsHelp(operations: readonly Callable[]): string {
  const rows = operations.map(({ operationId, method, path, operation }) => [
    operationId,
    `${method.toUpperCase()} ${path}`,
    textOf(operation["summary"]),
  ]);
  return `Usage: countersign call [options] <operation> [arguments]

${table([["OPERATION", "REQUEST", "SUMMARY"], ...rows])}
Options:
${optionsHelp()}
Options go before the operation, or after it if it has no argument of that name.
"countersign call <operation> --help" lists its arguments.
`;
}

function optionsHelp(): string {
  const rows = Object.entries(CALL_OPTIONS).map(([name, [value, text]]) => [
    `--${name} ${value}`.trim(),
    text,
  ]);
  return table(rows, "  ");
}

/** The help of `countersign call readItem --help`. */
export function operationHelp(callable: Callable): string {
  const { operationId, method, path, operation, components } = callable;
  const call = callable.call();
  const rows = call.arguments.map(({ name, schema, required, description, in: place, deprecated }) => [
    `--${name}`,
    typeText(schema, components),
    [
      required ? "required" : defaultText(schema, components),
      place === "body" ? "" : place,
      deprecated ? "deprecated" : "",
    ]
      .filter(Boolean)
      .join(", "),
    description ?? describedBy(schema, components),
  ]);
  const takes = [
    ...(call.body && call.arguments.some((one) => one.in === "body" && one.wireName !== undefined)
      ? ["--body @file.json or - for the body as a whole"]
      : []),
    ...(call.body ? [`The body is ${call.body.mediaType}.`] : []),
  ];
  const credentials = credentialOptions(callable);
  const required = call.arguments.filter((one) => one.required).map(({ name }) => ` --${name} …`);
  return [
    `${operationId}: ${method.toUpperCase()} ${path}${operation["deprecated"] === true ? " (deprecated)" : ""}`,
    ...[textOf(operation["summary"]), textOf(operation["description"])].filter(Boolean),
    "",
    `Usage: countersign call ${operationId}${required.join("")}`,
    ...(rows.length > 0 ? ["", "Arguments:", table(rows, "  ").trimEnd()] : []),
    ...(takes.length > 0 ? ["", ...takes] : []),
    ...(credentials.length > 0 ? ["", `Credentials: ${credentials.join(", ")}`] : []),
    "",
    `Answers: ${Object.keys(Object(operation["responses"]) as Members).join(", ")}`,
    "",
  ].join("\n");
}

function defaultText(schema: unknown, components: Members): string {
  const value = alternativesOf(schema, components)[0]?.["default"];
  return value === undefined ? "" : `default ${JSON.stringify(value)}`;
}

function describedBy(schema: unknown, components: Members): string {
  return textOf(alternativesOf(schema, components)[0]?.["description"]).split("\n")[0] ?? "";
}
