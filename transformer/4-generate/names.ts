const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Words that cannot name a variable in a module, and names that generated functions use themselves. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield " +
    "v x k p w n o r b body Number undefined NaN Infinity"
  ).split(" "),
);

/** Names that every object inherits. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name);
}

/** The names that an expression refers to, without properties and the content of strings. */
export function identifiersIn(expression: string): readonly string[] {
  return expression.replace(/"(?:[^"\\]|\\.)*"/g, "").match(REFERENCE) ?? [];
}

const REFERENCE = /(?<![\p{ID_Continue}$.])[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/** Whether generated code can declare a name, apart from other declarations. */
export function isFree(name: string): boolean {
  return !RESERVED.has(name);
}

/** Whether `object.name` returns something even if it was not sent. */
export function isInherited(name: string): boolean {
  return INHERITED.has(name);
}

/** `user-id` and `user_id` become `UserId`. */
export function pascal(text: string): string {
  return text
    .split(/[^\p{ID_Continue}$]+|_+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** `user` and `Dependency` become `userDependency`; `dbDependency` stays. */
export function withKind(name: string, kind: string): string {
  return name.toLowerCase().endsWith(kind.toLowerCase()) ? name : name + kind;
}

/** `user-id` becomes `userId`. A name that cannot start an identifier gets an underscore. */
export function camel(text: string): string {
  const name = pascal(text);
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  return isIdentifier(lower) ? lower : `_${lower}`;
}

/** `v.name`, or `v["user-agent"]`. For `v?`, it is `v?.name`, or `v?.["user-agent"]`. */
export function access(object: string, property: string): string {
  if (isIdentifier(property)) return `${object}.${property}`;
  return `${object}${object.endsWith("?") ? "." : ""}[${JSON.stringify(property)}]`;
}

/** A property's name in an object literal. */
export function key(property: string): string {
  if (property === "__proto__") return '["__proto__"]';
  return isIdentifier(property) ? property : JSON.stringify(property);
}

/** The constant of a route: `GET /items/:id` is `getItemsById`. */
export function routeName(method: string, path: string): string {
  const segments = path
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) =>
      segment.startsWith(":")
        ? `By${pascal(segment.slice(1).replace(/[{?].*$/, ""))}`
        : segment === "*"
          ? "Rest"
          : pascal(segment),
    );
  return camel(method + (segments.join("") || "Root"));
}
