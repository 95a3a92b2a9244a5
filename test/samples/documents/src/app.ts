import { App, HttpError, type Int, type MiddlewareHandler, Router, response } from "countersign";

interface Item {
  id: Int;
  name: string;
}

interface User {
  id: Int;
  orders: Order[];
}

interface Order {
  item: Item;
}

interface Statistics {
  requests: Int;
}

interface Refusal {
  why: string;
}

const staffOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.header("x-staff") !== "yes") throw new HttpError(401, "For staff only");
  await next();
};

const HIDDEN = { hidden: true };

const app = new App({
  title: "Shop",
  version: "1.0.0",
  prefix: "/api",
  tagDescriptions: [{ name: "items", description: "What is for sale" }, { name: "users" }],
  documents: {
    "/internal.json": {
      ...HIDDEN,
      title: "Shop, for its staff",
      docs: "/staff",
      use: [staffOnly],
    },
    "/partners/items.json": {
      include: [{ tags: ["items"] }, { paths: ["/api/orders/"], deprecated: false }],
      exclude: { paths: ["/api/items/all"] },
      version: "2",
      docs: false,
    },
    "/users.json": { include: { tags: ["users"], paths: ["/api/users", "/api/orders"] } },
    "/hidden.json": { include: { hidden: true }, hidden: true },
  },
});

const items = new Router({ tags: ["items"] });
items.get("/", (): Item[] => []);
items.get("/all", (): Item[] => []);
items.get(
  "/:id",
  {
    responses: {
      410: response<Refusal>("It is gone"),
      423: {
        description: "It is being sold",
        content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } },
      },
    },
  },
  function readItem(id: Int): Item {
    return { id, name: "Lamp" };
  },
);

const users = new Router({ tags: ["users"] });
users.get("/:id", function readUser(id: Int): User {
  return { id, orders: [] };
});

app.route("/items", items);
app.route("/users", users);
app.get("/orders/:id", function readOrder(id: Int): Order {
  return { item: { id, name: "Lamp" } };
});
app.get("/orders/:id/old", { deprecated: true }, (id: Int): Int => id);
app.get("/ordersbook", (): string => "none");
app.get("/statistics", { hidden: true }, function readStatistics(): Statistics {
  return { requests: 1 };
});

export default app;
