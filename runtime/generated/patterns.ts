import type { TemplateTest } from "./templates.js";

/** The patterns as they were written, by what they were made into. */
const written = new WeakMap<RegExp, string>();

/** A character class or its shorthand, repeated a small number of times; other atoms match so as to be skipped. */
const ATOM = /(\\[dDwWsS]|\[(?:\\.|[^\]\\])*\])\{(\d\d?)\}(?!\?)|\\.|\[(?:\\.|[^\]\\])*\]/gs;

/**
 * The same regular expression with repetitions such as `[0-9]{16}` written out: V8 runs counted ones as loops, which
 * takes up to twice as long.
 */
export function unrolled(pattern: RegExp): RegExp {
  const source = pattern.source.replace(ATOM, (all, atom: string | undefined, count: string) =>
    atom === undefined ? all : atom.repeat(Number(count)),
  );
  const fast = new RegExp(source, pattern.flags);
  written.set(fast, pattern.source);
  return fast;
}

/** A pattern as its author knows it. */
export function sourceOf(pattern: RegExp | TemplateTest): string {
  return (pattern instanceof RegExp ? written.get(pattern) : undefined) ?? pattern.source;
}
