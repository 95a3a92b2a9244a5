import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import { brotliDecompressSync } from "node:zlib";
import { CS2040, CS2041 } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { SourceLocation } from "../../schema.js";

/** How long a regular expression takes for the worst text. */
export interface SlowPattern {
  /** The degree of the polynomial; infinite if the time doubles with every character. */
  readonly degree: number;
  /** JavaScript for a text that shows it: `'a'.repeat(31) + '\x00'`. */
  readonly attack: string;
}

/** This many steps of a regular expression engine are not an attack: about a tenth of a second. */
const STEPS = 10_000_000;

/**
 * Whether the time of a regular expression grows faster than the text, if nothing limits the text. A text with a limit may cost
 * the square of its length, or more, as long as that stays small.
 * @param longest in code points.
 * @param flags the flags with which generated code compiles it.
 */
export type SlowPatterns = (source: string, longest?: number, flags?: string) => SlowPattern | undefined;

/**
 * Remembers its verdicts, because a watching process repeats its questions.
 * @param patience milliseconds for one verdict. A text that takes a fifth of it counts as slow. On a busy machine any text may
 * take that long, so it should be higher there.
 */
export function createSlowPatterns(patience = 5000): SlowPatterns {
  const judged = new Map<string, SlowPattern | false>();
  let checker: Checker | undefined;
  const judge = (source: string, flags: string) => {
    checker ??= loadChecker();
    return verdictOf(
      checker.checkSync(source, flags, { ...LIMITS, timeout: patience, attackTimeout: patience / 5 }),
    );
  };
  return (source, longest = Number.POSITIVE_INFINITY, flags = flagsOf(source)) => {
    if (PLAIN.test(source)) return undefined;
    const key = `/${source}/${flags}`;
    const verdict = judged.get(key) ?? judge(source, flags);
    judged.set(key, verdict);
    return verdict && longest ** verdict.degree > STEPS ? verdict : undefined;
  };
}

/** The diagnostic of a slow pattern. */
export function slowPatternDiagnostic(
  pattern: string,
  { degree, attack }: SlowPattern,
  at?: { readonly location: SourceLocation },
): Diagnostic {
  return degree === Number.POSITIVE_INFINITY
    ? CS2040({ pattern, attack }, at)
    : CS2041({ pattern, attack, degree: String(degree) }, at);
}

/** A literal character, an escape that is not a reference, or a class. */
const ATOM = String.raw`(?:[^\\[\](){}|*+?^$]|\\[^1-9kbB]|\[(?:\\.|[^\]\\])*\])`;

/** A fixed number of characters. */
const FIXED = String.raw`(?:${ATOM}(?:\{\d+\})?)*`;

/**
 * Anchored, with at most one repetition. Most patterns are of this kind, and need no checker. The repetition begins at one place,
 * and the rest after it has a fixed length.
 */
const PLAIN = new RegExp(
  String.raw`^(?:\^${FIXED}(?:${ATOM}(?:[*+]|\{\d+,\d*\})\??${FIXED})?|${FIXED})\$?$`,
  "s",
);

function verdictOf(found: ReturnType<Checker["checkSync"]>): SlowPattern | false {
  if (found.status !== "vulnerable") return false;
  const { complexity, attack } = found;
  return {
    degree: complexity.type === "polynomial" ? complexity.degree : Number.POSITIVE_INFINITY,
    attack: attack.pattern,
  };
}

function flagsOf(source: string): string {
  try {
    return new RegExp(source, "u").flags;
  } catch {
    return "";
  }
}

/** For look-around and references it must try texts, for about half a second. An undecided pattern passes. */
const LIMITS = {
  maxIteration: 1,
  maxInitialGenerationSize: 50,
  maxGenerationSize: 20,
  maxAttackStringSize: 30_000,
  attackLimit: 10_000_000,
  incubationLimit: 5000,
};

type Checker = Pick<typeof import("recheck"), "checkSync">;

/**
 * Loads recheck without its native binaries. It is packed next to the bundle that contains this module, or next to the folder of
 * its chunks; in the repository, without a build, it comes from the package.
 */
function loadChecker(): Checker {
  for (const place of ["./recheck/browser.cjs.br", "../recheck/browser.cjs.br"]) {
    const file = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(file)) return unpacked(file);
  }
  return createRequire(import.meta.url)("recheck/lib/browser.js") as Checker;
}

/** A CommonJS module without imports: 2.9 MB of JavaScript, a ninth of that when packed. */
function unpacked(file: string): Checker {
  const text = brotliDecompressSync(readFileSync(file)).toString();
  const module = { exports: {} };
  compileFunction(text, ["module", "exports"], { filename: file })(module, module.exports);
  return module.exports as Checker;
}
