// Fifty operations as tools, for `bench/mcp.js`.
import { App, type Int } from "countersign";

interface Item {
  id: Int;
  name: string;
  price: number;
  tags: string[];
}

const app = new App({ title: "Shop", version: "1.0.0" });

app.put(
  "/items/:id",
  { mcp: true, operationId: "updateItem" },
  (id: Int, item: Omit<Item, "id">): Item => ({
    ...item,
    id,
  }),
);
app.get(
  "/items1/:id",
  { mcp: true, operationId: "readItem1" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 1, tags: [] }),
);
app.get(
  "/items2/:id",
  { mcp: true, operationId: "readItem2" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 2, tags: [] }),
);
app.get(
  "/items3/:id",
  { mcp: true, operationId: "readItem3" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 3, tags: [] }),
);
app.get(
  "/items4/:id",
  { mcp: true, operationId: "readItem4" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 4, tags: [] }),
);
app.get(
  "/items5/:id",
  { mcp: true, operationId: "readItem5" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 5, tags: [] }),
);
app.get(
  "/items6/:id",
  { mcp: true, operationId: "readItem6" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 6, tags: [] }),
);
app.get(
  "/items7/:id",
  { mcp: true, operationId: "readItem7" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 7, tags: [] }),
);
app.get(
  "/items8/:id",
  { mcp: true, operationId: "readItem8" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 8, tags: [] }),
);
app.get(
  "/items9/:id",
  { mcp: true, operationId: "readItem9" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 9, tags: [] }),
);
app.get(
  "/items10/:id",
  { mcp: true, operationId: "readItem10" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 10, tags: [] }),
);
app.get(
  "/items11/:id",
  { mcp: true, operationId: "readItem11" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 11, tags: [] }),
);
app.get(
  "/items12/:id",
  { mcp: true, operationId: "readItem12" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 12, tags: [] }),
);
app.get(
  "/items13/:id",
  { mcp: true, operationId: "readItem13" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 13, tags: [] }),
);
app.get(
  "/items14/:id",
  { mcp: true, operationId: "readItem14" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 14, tags: [] }),
);
app.get(
  "/items15/:id",
  { mcp: true, operationId: "readItem15" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 15, tags: [] }),
);
app.get(
  "/items16/:id",
  { mcp: true, operationId: "readItem16" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 16, tags: [] }),
);
app.get(
  "/items17/:id",
  { mcp: true, operationId: "readItem17" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 17, tags: [] }),
);
app.get(
  "/items18/:id",
  { mcp: true, operationId: "readItem18" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 18, tags: [] }),
);
app.get(
  "/items19/:id",
  { mcp: true, operationId: "readItem19" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 19, tags: [] }),
);
app.get(
  "/items20/:id",
  { mcp: true, operationId: "readItem20" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 20, tags: [] }),
);
app.get(
  "/items21/:id",
  { mcp: true, operationId: "readItem21" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 21, tags: [] }),
);
app.get(
  "/items22/:id",
  { mcp: true, operationId: "readItem22" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 22, tags: [] }),
);
app.get(
  "/items23/:id",
  { mcp: true, operationId: "readItem23" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 23, tags: [] }),
);
app.get(
  "/items24/:id",
  { mcp: true, operationId: "readItem24" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 24, tags: [] }),
);
app.get(
  "/items25/:id",
  { mcp: true, operationId: "readItem25" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 25, tags: [] }),
);
app.get(
  "/items26/:id",
  { mcp: true, operationId: "readItem26" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 26, tags: [] }),
);
app.get(
  "/items27/:id",
  { mcp: true, operationId: "readItem27" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 27, tags: [] }),
);
app.get(
  "/items28/:id",
  { mcp: true, operationId: "readItem28" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 28, tags: [] }),
);
app.get(
  "/items29/:id",
  { mcp: true, operationId: "readItem29" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 29, tags: [] }),
);
app.get(
  "/items30/:id",
  { mcp: true, operationId: "readItem30" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 30, tags: [] }),
);
app.get(
  "/items31/:id",
  { mcp: true, operationId: "readItem31" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 31, tags: [] }),
);
app.get(
  "/items32/:id",
  { mcp: true, operationId: "readItem32" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 32, tags: [] }),
);
app.get(
  "/items33/:id",
  { mcp: true, operationId: "readItem33" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 33, tags: [] }),
);
app.get(
  "/items34/:id",
  { mcp: true, operationId: "readItem34" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 34, tags: [] }),
);
app.get(
  "/items35/:id",
  { mcp: true, operationId: "readItem35" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 35, tags: [] }),
);
app.get(
  "/items36/:id",
  { mcp: true, operationId: "readItem36" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 36, tags: [] }),
);
app.get(
  "/items37/:id",
  { mcp: true, operationId: "readItem37" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 37, tags: [] }),
);
app.get(
  "/items38/:id",
  { mcp: true, operationId: "readItem38" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 38, tags: [] }),
);
app.get(
  "/items39/:id",
  { mcp: true, operationId: "readItem39" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 39, tags: [] }),
);
app.get(
  "/items40/:id",
  { mcp: true, operationId: "readItem40" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 40, tags: [] }),
);
app.get(
  "/items41/:id",
  { mcp: true, operationId: "readItem41" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 41, tags: [] }),
);
app.get(
  "/items42/:id",
  { mcp: true, operationId: "readItem42" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 42, tags: [] }),
);
app.get(
  "/items43/:id",
  { mcp: true, operationId: "readItem43" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 43, tags: [] }),
);
app.get(
  "/items44/:id",
  { mcp: true, operationId: "readItem44" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 44, tags: [] }),
);
app.get(
  "/items45/:id",
  { mcp: true, operationId: "readItem45" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 45, tags: [] }),
);
app.get(
  "/items46/:id",
  { mcp: true, operationId: "readItem46" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 46, tags: [] }),
);
app.get(
  "/items47/:id",
  { mcp: true, operationId: "readItem47" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 47, tags: [] }),
);
app.get(
  "/items48/:id",
  { mcp: true, operationId: "readItem48" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 48, tags: [] }),
);
app.get(
  "/items49/:id",
  { mcp: true, operationId: "readItem49" },
  (id: Int, q?: string): Item => ({ id, name: q ?? "Lamp", price: 49, tags: [] }),
);

app.mcp("/mcp");

export default app;
