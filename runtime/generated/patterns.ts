/** Decides which texts fit a pattern. A regular expression does. */
export interface TextTest {
  /** The pattern as its author wrote it, which issues and the document show. */
  readonly source: string;
  test(text: string): boolean;
}

/** A character class or its shorthand, repeated a small number of times. Other atoms match so that they are skipped. */
const ATOM = /(\\[dDwWsS]|\[(?:\\.|[^\]\\])*\])\{(\d\d?)\}(?!\?)|\\.|\[(?:\\.|[^\]\\])*\]/gs;

/**
 * The test of a regular expression, with repetitions such as `[0-9]{16}` unrolled: V8 runs counted ones as loops, which takes up
 * to twice as long.
 */
export function unrolled(pattern: RegExp): TextTest {
  const { source, flags } = pattern;
  const written = source.replace(ATOM, (all, atom: string | undefined, count: string) =>
    atom === undefined ? all : atom.repeat(Number(count)),
  );
  const fast = new RegExp(written, flags);
  return { source, test: (text) => fast.test(text) };
}
