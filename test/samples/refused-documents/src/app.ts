import { App, Router } from "countersign";

const admin = new Router({ tags: ["admin"] });
admin.get("/users/:id{[0-9]+}", { hidden: true }, (id: string): string => id);

function made(): Router[] {
  return [new Router()];
}

const app = new App({
  title: "Shop",
  version: "1.0.0",
  documents: {
    "/wrong-tag.json": { include: { tags: ["admin", "amdin"] } },
    "/wrong-path.json": { exclude: { paths: ["/admins"] } },
    "/nothing.json": { include: { tags: ["admin"], paths: ["/items"] } },
    "/unknown.json": { title: process.env["TITLE"] ?? "" },
    "/internal.json": { hidden: true, docs: "/:id/docs{" },
    "no-slash.json": {},
  } as never,
});

app.route("/admin", admin);
app.route("/made", made()[0] ?? new Router(), { hidden: true });
app.get("/admin/users/:name", { hidden: true }, (name: string): string => name);
app.get("/items", (): string[] => []);
if (process.env["TEST"]) app.get("/tests", { hidden: true }, (): string[] => []);

export default app;
