/** What decides which functions a type gets, and what was measured. See `functions.ts`. */

/**
 * From so many optional properties on, an object is encoded as a literal in which those that are absent are undefined,
 * which `JSON.stringify` leaves out. All copies then have one hidden class, instead of one for each combination. Of a
 * hundred objects with seven optional properties (`bench:encode`), projected and made to text, that took 6 % off on
 * Node 20, nothing on 24 and 28 % on 26; with one optional property it is not to be measured.
 */
export const MANY_OPTIONAL = 3;

/**
 * A type with more properties, those of the types in it included, is encoded by the functions that decode it: functions of
 * its own would be 30 kB and more, and 350 kB for the union of GitHub's webhooks.
 */
export const LARGEST_ENCODED_APART = 400;

/** A type with more properties, those of the types in it included, would need too much text for its takers. */
export const LARGEST_TAKEN = 1000;

/** So many unions inside each other may have to be tried. The decoder remembers from the same level on. */
export const DEEPEST_TRIED = 3;

/**
 * Objects with more properties are always copied: to see that one can be handed on takes a tenth to a third more text a property. Without a limit the
 * decoders of GitHub's webhooks were 718 kB instead of 538.
 */
export const MOST_KEPT = 16;

/**
 * So many properties, each a variable, a function has that writes results as text at once. By `bench:encode`:
 * - flat objects, of numbers, booleans and literals alone: 22 bytes are done in 0.6 of the native time on Node 20 and 0.8
 *   on 24;
 * - trees, strings as well: 0.8 of the time of a copy that is made text natively on Node 20, 0.9 on 24, since the copy is
 *   what a tree of small objects costs; 1.1 to 1.3 on 22.
 */
export const MOST_WRITTEN = 8;

/**
 * So many of them may be strings, of 64 characters at most. Against a copy that is made text natively, two strings take 0.5 of
 * the time on Node 20, 0.8 on 22 and on 24, four take 0.5, 0.9 and 0.9; six take a sixth more than the copy on 22 and 24. (On 26
 * one string takes as long, two a sixth more.) Each string with something to escape takes 0.1 µs more. In a list the copy is faster
 * from 22 on.
 */
export const MOST_STRINGS_WRITTEN = 4;

/**
 * Objects of so many properties share a function where no more than a third of them differ: with fewer there is little to
 * share. Of GitHub's webhooks that takes off a fifth of the code.
 */
export const FEWEST_SHARED = 12;
export const MOST_DIFFERING = 1 / 3;
