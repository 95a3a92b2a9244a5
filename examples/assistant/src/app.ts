import { App } from "countersign";
import { accountRoutes } from "./accounts.js";
import { itemRoutes } from "./items.js";

const app = new App({ title: "Shop", version: "1.0.0", secure: true });

app.route("/accounts", accountRoutes);
app.route("/items", itemRoutes);

/** The operations with `mcp: true`, as tools of a model. */
app.mcp("/mcp", {
  instructions:
    "Search for an item to learn its number. Prices are in euros. Read an item again after you changed it.",
});

export default app;
