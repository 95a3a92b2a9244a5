import { App, type Int } from "countersign";

const app = new App({ title: "Shop", version: "1.0.0" });
const admin = new App({ title: "Admin", version: "1.0.0" });

app.get("/items/:id", function readItem(id: Int): Int {
  return id;
});
admin.get("/orders/:id", function readOrder(id: Int): Int {
  return id;
});

const names = process.argv.slice(2);

app.mcp("/mcp", { operations: ["readItem", "getItem"] });
app.mcp("/orders", { operations: ["readOrder"] });
app.mcp("/some", { operations: names, instructions: names.join() });
// The other app has it.
admin.mcp("/mcp", { operations: ["readOrder"] });
app.mount("/admin", admin);

export default app;
