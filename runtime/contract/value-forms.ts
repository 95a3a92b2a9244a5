/**
 * The forms of values, as bits. The compiler writes those of each member of a union, and the library skips the members that a
 * value's form rules out.
 */
export const OBJECT = 1;
export const ARRAY = 2;
export const STRING = 4;
export const NUMBER = 8;
export const BOOLEAN = 16;
/** Not known in advance: any value is possible, or JSON and the handler's value have different forms. */
export const ANY = 0;

/** The forms by the `typeof` of a scalar. */
export const SCALAR_FORMS: Readonly<Record<string, number>> = {
  string: STRING,
  number: NUMBER,
  boolean: BOOLEAN,
};
