import { App, Router } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

// Names that nobody asked for are told apart.
app.get("/users/by-email", (): string => "by email");
app.get("/users/:email", (email: string): string => email);
app.get("/a-b", (): string => "dash");
app.get("/a/b", (): string => "slash");
app.get("/Case", (): string => "upper");
app.get("/case", (): string => "lower");

// They give way to those that were chosen.
app.get("/sizes", (): string => "sizes");
app.post("/sizes", { operationId: "getSizes" }, (): string => "asked");

/** @operationId getColors */
app.post("/colors", (): string => "asked");
app.get("/colors", (): string => "colors");

app.get("/shapes", (): string => "shapes");
app.post("/shapes", function getShapes(): string {
  return "named";
});

// A handler's name tells none of several operations from the others.
const read = (): string => "read";
app.get("/reports", read);
app.get("/summaries", read);
const more = new Router();
more.get("/more", function read(): string {
  return "more";
});
app.route("/router", more);

// A verb alone says what is done, the path with the router's prefix to what.
const users = {
  list: (): string => "all",
  getById: (id: string): string => id,
};
const router = new Router({ prefix: "/members" });
router.get("/", users.list);
router.get("/:id", users.getById);
router.get("/:id/posts", (id: string): string => id);
app.route("/v1", router);

export default app;
