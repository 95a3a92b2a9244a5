/** The limits that decide which functions a type gets, and the measurements behind them. See `functions.ts`. */

/**
 * With this many optional properties or more, an object is encoded as a literal in which absent ones are undefined, which
 * `JSON.stringify` omits. All copies then have one hidden class, instead of one for each combination. For a hundred objects with
 * seven optional properties (`bench:encode`), projected and converted to text, that saved 6 % on Node 20, nothing on 24 and 28 %
 * on 26. With one optional property, the difference is not measurable.
 */
export const MANY_OPTIONAL = 3;

/**
 * A type with more properties, including those of the types in it, is encoded by the functions that decode it. Separate functions
 * would take 30 kB and more, and 350 kB for the union of GitHub's webhooks.
 */
export const LARGEST_ENCODED_APART = 400;

/** A type with more properties, including those of the types in it, would need too much text for its takers. */
export const LARGEST_TAKEN = 1000;

/** The number of nested unions that may have to be tried. From this level on, the decoder remembers results. */
export const DEEPEST_TRIED = 3;

/**
 * Objects with more properties are always copied: the check that one can be passed on takes a tenth to a third more text per
 * property. Without a limit, the decoders of GitHub's webhooks were 718 kB instead of 538.
 */
export const MOST_KEPT = 16;

/**
 * The maximum number of properties, each a variable, of a function that writes results directly as text. By `bench:encode`:
 * - flat objects, only of numbers, booleans and literals: 22 bytes take 0.6 of the native time on Node 20 and 0.8 on 24;
 * - trees, strings as well: 0.8 of the time of a copy that is converted to text natively on Node 20, 0.9 on 24, since the copy is
 * the main cost of a tree of small objects; 1.1 to 1.3 on 22.
 */
export const MOST_WRITTEN = 8;

/**
 * How many of them may be strings, of 64 characters at most. Compared with a copy that is converted to text natively, two strings
 * take 0.5 of the time on Node 20, 0.8 on 22 and on 24; four take 0.5, 0.9 and 0.9; six take a sixth more than the copy on 22 and
 * 24. (On 26 one string takes as long, two a sixth more.) Each string with a character to escape takes 0.1 µs more. In a list,
 * the copy is faster from 22 on.
 */
export const MOST_STRINGS_WRITTEN = 4;

/**
 * Objects with at least this many properties share a function if no more than a third of them differ. With fewer, there is little
 * to share. For GitHub's webhooks, this removes a fifth of the code.
 */
export const FEWEST_SHARED = 12;
export const MOST_DIFFERING = 1 / 3;
