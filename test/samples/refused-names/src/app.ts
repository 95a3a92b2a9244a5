import { App, codec, type Name } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Clash {
  name: string;
  /** @name name */
  fullName: string;
}

interface Author {
  /** @name author_id */
  id: string;
}

interface Editor {
  /** @name editor_id */
  id: string;
}

interface Twice {
  /** @name one */
  of: string & Name<"two">;
}

interface Open {
  /** @name created_at */
  createdAt: string;
  [key: string]: string;
}

interface Prefixed {
  /** @name x-total */
  total: string;
  [key: `x-${string}`]: string;
}

/** @wire snake_case */
interface Spelling {
  userId: string;
  user_id: string;
}

/** @wire snakecase */
interface Unknown {
  /** @name two words */
  twoWords: string;
  /** @name */
  none: string;
}

/** @name order */
interface Vain {
  /** @wire snake_case */
  orderId: string;
}

/** @wire snake_case */
type Elsewhere = Pick<Vain, "orderId">;

app.post("/vain", (_: Vain): Elsewhere => ({ orderId: "" }));
app.post("/clash", (_: Clash): void => {});
app.post("/merged", (_: Author & Editor): void => {});
app.post("/twice", (_: Twice): void => {});
app.post("/open", (_: Open): void => {});
app.post("/prefixed", (_: Prefixed): void => {});
app.post("/spelling", (_: Spelling): void => {});
app.post("/unknown", (_: Unknown): void => {});
app.post("/elements", (_: { ids: (string & Name<"id">)[] }): string & Name<"answer"> => "");

export const author = (isOld: boolean) => codec<Author>({ wire: isOld ? "PascalCase" : "snake_case" });

export default app;
