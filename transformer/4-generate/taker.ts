import type { Schema } from "../schema.js";
import type { Site } from "./decoder.js";

/**
 * How a value from JSON is taken without a copy. `take` is an expression of a variable. It gives the value itself, a copy of it
 * if something in it is not declared, or undefined if anything is wrong with it, so that it has to be decoded.
 */
export interface Taker {
  readonly take: (value: string) => string;
  /** For scalars: whether the value is taken as it is, and a function that checks it, if the library has one. */
  readonly test?: (value: string) => string;
  readonly testName?: string;
  /** A function that does the same, if there is one to pass around. */
  readonly name?: string;
}

export function calledTaker(name: string, ...more: readonly (string | number)[]): Taker {
  const take = (value: string) => `${name}(${[value, ...more].join(", ")})`;
  return more.length === 0 ? { name, take } : { take };
}

export function tested(test: (value: string) => string, testName?: string): Taker {
  const take = (value: string) => `${test(value)} ? ${value} : undefined`;
  return { take, test, ...(testName !== undefined && { testName }) };
}

/** Takes nested types. It is passed in because types of every kind nest in each other. */
export type TakerOf = (schema: Schema, site: Site) => Taker;
