import { CS6001, CS6002, CS6003, CS6007, CS6008, CS6013, CS6014 } from "../diagnostics/catalogue.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { isInStyle } from "./name-styles.js";
import type { RuleOperation } from "./rule.js";

/** `GET /items/{id}` */
export const titleOf = ({ method, path }: RuleOperation): string => `${method.toUpperCase()} ${path}`;

const shown = ({ hidden }: RuleOperation) => !hidden;

/** Like `secure: true`, for projects with several apps, or as a warning. */
export const guarded: BuiltInRule = {
  find: ({ operations }) =>
    operations
      .filter((one) => one.kind !== "webhook" && !one.guarded && !one.public)
      .map((one) => CS6001({ operation: titleOf(one) }, { location: one.at })),
};

export const summary: BuiltInRule = {
  find: ({ operations }) =>
    operations
      .filter((one) => shown(one) && !one.summary)
      .map((one) => CS6002({ operation: titleOf(one) }, { location: one.at })),
};

export const operationId: BuiltInRule = {
  options: { style: "camelCase" },
  find: ({ operations }, { style }) =>
    operations
      .filter((one) => shown(one) && !isInStyle(one.operationId, style))
      .map(({ operationId: id, at }) => CS6003({ id, style: String(style) }, { location: at })),
};

/** A list that is sent whole, because the client cannot request a part of it. */
export const pagination: BuiltInRule = {
  options: {
    parameters: [
      "limit",
      "page",
      "offset",
      "cursor",
      "after",
      "before",
      "page_size",
      "pageSize",
      "per_page",
      "first",
    ],
  },
  find: ({ operations }, { parameters }) =>
    operations
      .filter(({ method, results, parameters: own }) => {
        const names = new Set(Array.isArray(parameters) ? parameters : []);
        return (
          method === "get" &&
          results.includes("array") &&
          !own.some((one) => one.in === "query" && names.has(one.name))
        );
      })
      .map((one) => CS6007({ operation: titleOf(one) }, { location: one.at })),
};

/**
 * An operation that reads input can be called incorrectly, and one with a path parameter can be called for something that does
 * not exist.
 */
export const clientErrors: BuiltInRule = {
  find: ({ operations }) =>
    operations
      .filter((one) => {
        if ((one.kind !== "operation" && one.kind !== "endpoint") || !shown(one)) return false;
        const documented = Object.keys(one.responses).filter(
          (status) => /^4/.test(status) || status === "default",
        );
        const needed = one.parameters.some((parameter) => parameter.in === "path")
          ? documented.filter((status) => status !== "422")
          : documented;
        const reads = one.parameters.length > 0 || one.bodies.length > 0 || one.guarded;
        return reads && needed.length === 0;
      })
      .map((one) => CS6008({ operation: titleOf(one) }, { location: one.at })),
};

export const tags: BuiltInRule = {
  find: ({ operations }) =>
    operations
      .filter((one) => shown(one) && one.tags.length === 0)
      .map((one) => CS6013({ operation: titleOf(one) }, { location: one.at })),
};

export const parameterDescription: BuiltInRule = {
  find: ({ operations }) =>
    operations
      .filter(shown)
      .flatMap((one) =>
        one.parameters
          .filter((parameter) => !parameter.hidden && !parameter.description)
          .map(({ name, in: place, at }) => CS6014({ name, place }, { location: at, trail: [titleOf(one)] })),
      ),
};
