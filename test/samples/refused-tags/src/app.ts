import { App, type Int, type Query } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** @minimum 1 */
interface Item {
  /** @minimun 1 */
  a: Int;
  /** @minlength 1 */
  b: string;
  /** @min 1 */
  c: Int;
  // @minimum 5
  d: Int;
  /* @minimum 5 */
  e: Int;
  f: Int /** @minimum 5 */;
  g: Int /** @minimum 5 */;
  /**
   * In mm. @minimum 5
   * And more.
   */
  h: Int;
  i: Int; // @maximum 5
  /**
   * @remarks Well known tags are fine, and so are others: `@minimum 5`.
   * @since 1.0
   * @owner them
   */
  j: Int;
  color: Color;
  /** @maximum 1 */
  /** The last comment counts. */
  k: Int /** @maximum 5 */;
  l: Int;
}
enum Color {
  /** @minimum 5 */
  Red,
  Green,
}

/**
 * @minimum 5
 * @operationid read
 */
app.get("/", ({ /** @minimum 5 */ limit }: Query<{ limit: Int }>): Int => limit);
app.post("/", (item: Item, size: Int /** @minimum 5 */): Int => item.a + size);

export default app;
