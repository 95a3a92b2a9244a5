import { App, type Bearer, type Int, type Query, type Secret } from "countersign";

interface Item {
  name: string;
  tags: string[];
}

interface Report {
  data: unknown;
  password: Secret<string>;
}

const app = new App({ title: "Sample", version: "1.0.0" });

// Every word of it is wrong.
app.get("/getItem/:id/", { operationId: "get_item" }, (id: Int): string => String(id));

/**
 * Lists numbers.
 * @param code What for.
 */
export function listNumbers(token: Bearer, code: Query<Secret<string>>): number[] {
  return [token.credentials.length + code.length];
}
app.get("/numbers", { tags: ["numbers"] }, listNumbers);

/** Makes an item. */
export function makeItem(token: Bearer, item: Item): Report {
  return { data: token, password: item.name };
}
app.post("/items", { tags: ["items"] }, makeItem);

export default app;
