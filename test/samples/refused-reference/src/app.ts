import { App, type Int, Router } from "countersign";

interface Item {
  id: Int;
}

const item = {
  description: "An item",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
};
const router = new Router({ responses: { 404: { $ref: "#/components/responses/Missing" }, 410: item } });
router.get("/", (): Item => ({ id: 1 }));
router.get("/hidden", { hidden: true, responses: { 409: item } }, (): Int => 1);

const app = new App({ title: "Sample", version: "1.0.0" });
app.route("/items", router);
app.get(
  "/",
  {
    responses: {
      404: {
        description: "No",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Itm" } } },
      },
    },
  },
  (): Int => 1,
);

export default app;
