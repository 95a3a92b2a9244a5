import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** As mongoose declares its arrays of subdocuments. */
declare class DocumentArray<T> extends Array<T> {
  isDocumentArray: true;
  id(id: string): T | null;
}
interface Order {
  name: string;
  items: DocumentArray<{ sku: string }>;
}
interface Rows extends Array<string> {
  total: number;
}

app.post("/orders", (order: Order): string => order.name);
app.get("/rows", (): Rows => Object.assign(["a"], { total: 1 }));

export default app;
