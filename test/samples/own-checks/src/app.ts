import { App, type Check, type Default, type Header, type Min, type Query } from "countersign";
import type { areUnlike, isShort, Password, Sku, Weekday } from "./rules.js";

const app = new App({ title: "Sample", version: "1.0.0" });

/** Of this module, and used before it is declared. */
export const isEven = (n: number): boolean => n % 2 === 0;
export const areDistinct = (ids: readonly unknown[]): true | string =>
  new Set(ids).size === ids.length || "Each of them once";
export const isTrue = (value: boolean): boolean => value;

interface Range {
  from: number;
  to: number;
}

type Ascending = Range & Check<typeof import("./rules.js").ranges.ascending>;

interface Order {
  sku: Sku;
  /** Of the same type to TypeScript. */
  code: string & Check<typeof isShort>;
  pieces: number & Min<2> & Check<typeof isEven>;
  day?: Weekday;
  range: Ascending | null;
  ids: Sku[] & Check<typeof areDistinct>;
  accepted: boolean & Check<typeof isTrue>;
  size: ("S" | "M" | "XXL") & Check<typeof isShort>;
  codes: (string & Check<typeof isShort>)[];
  labels?: Record<string, (string & Check<typeof isShort>) | null>;
  extra?: (string & Check<typeof isShort>) | number;
  note: string & Check<typeof isShort> & Default<"none">;
}

interface Login {
  password: Password;
  hint: string;
}

app.post("/orders", (order: Order): Order => order);

app.post("/logins", (login: Login & Check<typeof areUnlike>): string => login.hint);

app.get(
  "/items/:sku",
  (
    sku: Sku,
    range: Query<Range & Check<typeof import("./rules.js").ranges.ascending>>,
    pages: Query<(number & Check<typeof isEven>)[]>,
    trace: Header<Sku, "x-trace">,
  ): string => `${sku} ${range.to} ${pages.length} ${trace}`,
);

/** What it throws is a mistake of ours. */
export const isOk = (text: string): boolean => {
  if (text === "x") throw new TypeError("Not foreseen");
  return text === "ok";
};

app.get("/broken/:text", (text: string & Check<typeof isOk>): string => text);

app.get("/result/:sku", (sku: string): Sku => sku);

export default app;
