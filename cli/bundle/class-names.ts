/** A function declaration that gets its name, on a line of its own: 2 ms of the start of 200 routes. */
const NAMED = /^\s*__name\(([\w$]+?)\d*, "\1"\);$/gm;

/** The helper that esbuild's `keepNames` calls for each created function, and for each class in a static block. */
const HELPER =
  /^var __name = \(target, value\) => (__defProp\(target, "name", \{ value, configurable: true \}\));$/m;

/**
 * Limits esbuild's `keepNames` to classes, because programs use their names. A function that is created for each request would
 * have its name defined each time, which made requests a fifth more expensive.
 * @param text of a bundle. If it has no such calls, or different ones, it is returned unchanged.
 */
export function onlyClassNames(text: string): string {
  if (!HELPER.test(text)) return text;
  return (
    text
      .replace(HELPER, "var __name = (target) => target, __className = (target, value) => $1;")
      .replaceAll("__name(this, ", "__className(this, ")
      // The line stays, because the source map counts lines.
      .replace(NAMED, "")
  );
}
