import { TOKEN } from "../http/token.js";

/** What each member of an option must be. */
export type Checks<Options> = {
  readonly [Name in keyof Options]-?: {
    readonly isRight: (value: unknown) => boolean;
    /** The text after "must be": `a whole number of seconds, 0 or more`. */
    readonly must: string;
  };
};

/**
 * Returns an app's option that is an object, unchanged. A mistake in it prevents the start: with a misspelled member, the
 * application would run without the requested behavior.
 * @throws TypeError that says which member is wrong and what it must be.
 */
export function checked<Options extends object>(
  option: string,
  given: Options | true,
  checks: Checks<Options>,
): Options {
  if (given === true) return {} as Options;
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new TypeError(
      `The app's ${option} is ${shown(given)}, but must be an object. It has the members ${Object.keys(checks).join(", ")}.`,
    );
  for (const [name, value] of Object.entries(given)) {
    const check = Object.hasOwn(checks, name) ? checks[name as keyof Options] : undefined;
    if (!check)
      throw new TypeError(
        `The app's ${option} has no member "${name}". It has ${Object.keys(checks).join(", ")}.`,
      );
    if (value !== undefined && !check.isRight(value))
      throw new TypeError(`The app's ${option}.${name} is ${shown(value)}, but must be ${check.must}.`);
  }
  return given;
}

function shown(value: unknown): string {
  return typeof value === "function" ? "a function" : (JSON.stringify(value)?.slice(0, 100) ?? String(value));
}

export const isBoolean = (value: unknown) => typeof value === "boolean";
export const isFunction = (value: unknown) => typeof value === "function";
export const isWholeNumber = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;

export const isToken = (value: unknown): value is string => typeof value === "string" && TOKEN.test(value);
export const areTokens = (value: unknown) => Array.isArray(value) && value.every(isToken);
