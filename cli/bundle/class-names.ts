/** A function's declaration that is given its name, on a line of its own: 2 ms of the start of 200 routes. */
const NAMED = /^\s*__name\(([\w$]+?)\d*, "\1"\);$/gm;

/** What esbuild's `keepNames` calls for each function that is made, and for each class in a static block. */
const HELPER =
  /^var __name = \(target, value\) => (__defProp\(target, "name", \{ value, configurable: true \}\));$/m;

/**
 * Leaves esbuild's `keepNames` to classes alone, whose names programs go by. A function that is made for each request would have its
 * name defined each time, which made requests dearer by a fifth.
 * @param text of a bundle. Of one that has no such calls, or others, it is returned as it is.
 */
export function onlyClassNames(text: string): string {
  if (!HELPER.test(text)) return text;
  return (
    text
      .replace(HELPER, "var __name = (target) => target, __className = (target, value) => $1;")
      .replaceAll("__name(this, ", "__className(this, ")
      // The line stays, by which the source map counts.
      .replace(NAMED, "")
  );
}
