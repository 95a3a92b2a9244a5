import { CS6009, CS6010, CS6011, CS6012 } from "../diagnostics/catalogue.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { isInStyle } from "./name-styles.js";
import type { RuleOperation } from "./rule.js";

/** A webhook has a name instead. */
const withPath = (operations: readonly RuleOperation[]) =>
  operations.filter(({ kind }) => kind !== "webhook");

/** The segments of a path without parameters. A version (`v1`) is one. */
function segmentsOf({ path }: RuleOperation): readonly string[] {
  return path.split("/").filter((segment) => segment !== "" && !segment.includes("{") && segment !== "*");
}

/** A file's extension is not part of its name: `robots.txt`. */
const withoutEnding = (segment: string) => segment.replace(/\.[a-z0-9]+$/, "");

export const pathStyle: BuiltInRule = {
  options: { style: "kebab-case" },
  find: ({ operations }, { style }) =>
    withPath(operations).flatMap((one) =>
      segmentsOf(one)
        .filter((segment) => !isInStyle(withoutEnding(segment), style))
        .map((segment) => CS6009({ path: one.path, segment, style: String(style) }, { location: one.at })),
    ),
};

/** Only if one is alone or before another word, so that `gets`, `listings` and `address` are not verbs. */
const VERBS = ["get", "list", "fetch", "create", "add", "update", "edit", "delete", "remove", "set", "save"];

export const pathNouns: BuiltInRule = {
  options: { verbs: VERBS },
  find: ({ operations }, { verbs }) => {
    const known = new Set(Array.isArray(verbs) ? verbs : []);
    return withPath(operations).flatMap((one) =>
      segmentsOf(one).flatMap((segment) => {
        const [verb = ""] = segment.split(/[-_.]|(?=[A-Z])/);
        return known.has(verb.toLowerCase()) ? [CS6010({ path: one.path, verb }, { location: one.at })] : [];
      }),
    );
  },
};

/** Plurals that do not end in `s`, and words without another plural. */
const PLURALS =
  /(?:s|people|men|children|feet|teeth|mice|geese|data|media|criteria|phenomena|indices|series|news|feedback|information|equipment|metadata)$/i;

export const pathPlural: BuiltInRule = {
  options: { except: [] },
  find: ({ operations }, { except }) => {
    const known = new Set(Array.isArray(except) ? except : []);
    return withPath(operations).flatMap((one) => {
      const segments = one.path.split("/");
      return segments.flatMap((segment, i) => {
        const isCollection =
          /^\{[^}]+\}$/.test(segments[i + 1] ?? "") && segment !== "" && !segment.includes("{");
        if (!isCollection || PLURALS.test(segment) || /^v\d+$/.test(segment) || known.has(segment)) return [];
        return [CS6011({ path: one.path, segment }, { location: one.at })];
      });
    });
  },
};

export const noTrailingSlash: BuiltInRule = {
  find: ({ operations }) =>
    withPath(operations)
      .filter(({ path }) => path !== "/" && path.endsWith("/"))
      .map(({ path, at }) => CS6012({ path }, { location: at })),
};
