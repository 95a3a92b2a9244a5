import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** The same, written as in older code. */
type JsonValue = string | number | boolean | null | JsonObject | JsonArray;
interface JsonObject {
  [key: string]: JsonValue;
}
interface JsonArray extends Array<JsonValue> {}

type Nested = (number | Nested)[];
type List = { head: string; tail: List } | null;

app.post("/json", (body: { value: Json }): Json => body.value);
app.post("/old", (body: JsonObject): JsonValue[] => Object.values(body));
app.post("/nested", (nested: Nested): number => nested.length);
app.post("/list", (body: { list: List }): { list: List } => body);

export default app;
