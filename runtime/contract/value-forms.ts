/**
 * The forms in which values come, as bits. The compiler writes those of each member of a union, and the library leaves
 * out the members that a value's form rules out.
 */
export const OBJECT = 1;
export const ARRAY = 2;
export const STRING = 4;
export const NUMBER = 8;
export const BOOLEAN = 16;
/** Not to be told beforehand: anything goes, or it looks different in JSON and in the handler. */
export const ANY = 0;

/** By what `typeof` says of a scalar. */
export const SCALAR_FORMS: Readonly<Record<string, number>> = {
  string: STRING,
  number: NUMBER,
  boolean: BOOLEAN,
};
