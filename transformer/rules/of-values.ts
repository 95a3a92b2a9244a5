import { CS6004, CS6005, CS6006, CS6015, CS6016, CS6017, CS6018 } from "../diagnostics/catalogue.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { titleOf } from "./of-operations.js";
import type { RuleValue } from "./rule.js";

/** Texts of these formats have a limited length. */
const SHORT: ReadonlySet<string> = new Set(["uuid", "ipv4", "ipv6", "date", "time", "date-time"]);

const at = ({ operation, at: location }: RuleValue) => ({ location, trail: [titleOf(operation)] });

export const maxLength: BuiltInRule = {
  find: ({ incoming }) =>
    incoming
      .filter(
        ({ type, maxLength: most, format = "" }) =>
          (type === "string" || type === "key") && most === undefined && !SHORT.has(format),
      )
      .map((value) => CS6004({ name: value.name }, at(value))),
};

export const maxItems: BuiltInRule = {
  find: ({ incoming }) =>
    incoming
      .filter(({ type, maxItems: most }) => type === "list" && most === undefined)
      .map((value) => CS6005({ name: value.name }, at(value))),
};

export const noUnknown: BuiltInRule = {
  find: ({ outgoing }) =>
    outgoing
      .filter(({ type, in: place }) => type === "any" && place === "result")
      .map((value) => CS6006({ name: value.name }, at(value))),
};

/** The content of a URL ends up in logs, histories and the `Referer` of other sites (RFC 9110, 17.9). */
export const noSecretInUrl: BuiltInRule = {
  byDefault: "warn",
  find: ({ operations }) =>
    operations.flatMap((operation) =>
      operation.parameters
        .filter(({ in: place, secret }) => secret && (place === "query" || place === "path"))
        .map(({ name, in: place, at: location }) =>
          CS6015({ name, place }, { location, trail: [titleOf(operation)] }),
        ),
    ),
};

export const noSecretInResult: BuiltInRule = {
  find: ({ outgoing }) =>
    outgoing.filter(({ secret }) => secret).map((value) => CS6016({ name: value.name }, at(value))),
};

export const integerBounds: BuiltInRule = {
  find: ({ incoming }) =>
    incoming
      .filter(
        ({ type, size, minimum, maximum }) =>
          (type === "integer" || type === "bigint") &&
          size === undefined &&
          (minimum === undefined || maximum === undefined),
      )
      .map((value) => CS6017({ name: value.name }, at(value))),
};

export const closedObjects: BuiltInRule = {
  find: ({ incoming }) =>
    incoming
      .filter(({ type, in: place, closed }) => type === "object" && place === "body" && !closed)
      .map((value) => CS6018({ name: value.name }, at(value))),
};
