import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/**
 * Above zero.
 * @title Positive
 * @exclusiveMinimum 0
 */
type Positive = number;
/** @maximum 100 */
type Percent = Positive;
/** @minItems 1 */
type Some<T> = T[];
/** @default 20 */
type Limit = Int;

interface Package {
  /** Install it with `npm i @scope/pkg` first. Then run it: ask ada@example.com. */
  name: string;
  /**
   * For example
   * ```ts
   * // @maximum 3
   * @Injectable()
   * ```
   * @minLength 2
   * @default hello @world
   */
  greeting?: string;
  /** @pattern ^[a-z]+@[a-z]+$ */
  author: string;
  /** See {@link Package}. @minimum 1 @maximum 5 */
  stars: Int;
  positive: Positive;
  percent?: Percent | null;
  words: Some<string>;
  limit?: Limit;
}
class Box {
  constructor(/** @minimum 5 */ readonly width: Int) {}
}

/** Mention someone as in `hi @ada`. The rest is shown too. */
app.post("/packages", (v: Package): Package => v);
app.post("/boxes", (box: Box): Int => box.width);
const one = 1; /** Reads a number. */
app.get(
  "/numbers/:id",
  (
    /** @title Key
     * @minimum 5 */ id: Int,
    percent: Percent,
    /** @title Words */ words: Some<string>,
  ): number => id + percent + words.length * one,
);

export default app;
