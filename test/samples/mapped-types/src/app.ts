import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  readonly id: Int;
  name: string;
  note?: string;
}

type Nullable<T> = { [K in keyof T]: T[K] | null };
type Writable<T> = { -readonly [K in keyof T]-?: T[K] };
type Strings<T> = { [K in keyof T as T[K] extends string ? K : never]: T[K] };
type Prefixed<T> = { [K in keyof T & string as `item_${K}`]: T[K] };
type Flags<T> = { [K in keyof T]?: boolean };

app.post("/nullable", (item: Nullable<Item>): Nullable<Item> => item);
app.post("/writable", (item: Writable<Item>): Writable<Item> => item);
app.post("/strings", (item: Strings<Required<Item>>): Strings<Required<Item>> => item);
app.post("/prefixed", (item: Prefixed<Item>): Prefixed<Item> => item);
app.post("/flags", (flags: Flags<Item>): Flags<Item> => flags);

export default app;
