import {
  App,
  type Body,
  type Cookie,
  type Form,
  type Header,
  type Int,
  type MergePatch,
  type Path,
  type Query,
  type Upload,
} from "countersign";

/** Operations that send back what they received, by the names of their arguments. */
const app = new App({ title: "Calling", version: "1.0.0" });

app.get(
  "/path/:text/:count/:day",
  { operationId: "path" },
  (text: string, count: Int, day: Date): unknown => ({ text, count, day }),
);

interface Page {
  limit?: Int;
  sort?: ("name" | "price")[];
}
app.get(
  "/query",
  { operationId: "query" },
  (q: string, exact?: boolean, ids?: Int[], page?: Query<Page>): unknown => ({ q, exact, ids, ...page }),
);

interface Filter {
  owner: string;
  price?: { gte?: number; lte?: number };
  tags?: string[];
}
app.get(
  "/styles",
  { operationId: "styles" },
  (
    filter: Query<Filter, { style: "deepObject" }>,
    commas?: Query<string[], { style: "comma" }>,
    spaces?: Query<string[], { style: "space" }>,
    pipes?: Query<Int[], { style: "pipe" }>,
  ): unknown => ({ filter, commas, spaces, pipes }),
);

app.get(
  "/headers",
  { operationId: "headers" },
  (
    one: Header<string, "x-one">,
    many?: Header<string[], "x-many">,
    flag?: Cookie<boolean>,
    text?: Cookie<string>,
  ): unknown => ({
    "x-one": one,
    "x-many": many,
    flag,
    text,
  }),
);

interface Item {
  name: string;
  price: number;
  tags?: string[];
  made?: Date;
  owner?: { name: string | null };
}
app.put("/items/:id", { operationId: "item" }, (id: Int, item: Item, notify?: boolean): unknown => ({
  id,
  notify,
  ...item,
}));
app.put("/named/:name", { operationId: "named" }, (name: string, item: Item): unknown => ({
  name,
  body: item,
}));
app.put("/several", { operationId: "several" }, (one: Item, two?: Item): unknown => ({ one, two }));
app.put("/list", { operationId: "list" }, (items: Item[]): unknown => ({ body: items }));
app.put("/optional", { operationId: "optional" }, (item?: Item): unknown => ({ body: item }));
app.put("/scalar", { operationId: "scalar" }, (body: Query<Int>, text: Body<string>): unknown => ({
  body,
  requestBody: text,
}));
app.patch(
  "/patch",
  { operationId: "patch" },
  (patch: MergePatch<{ name: string; price?: number }>): unknown => patch,
);
app.get(
  "/same/:id",
  { operationId: "same" },
  (id: Path<Int>, other: Query<Int, "id">, third: Cookie<Int, "id">): unknown => ({
    id,
    queryId: other,
    cookieId: third,
  }),
);

interface Login {
  user: string;
  codes?: Int[];
}
app.post("/form", { operationId: "form" }, (login: Form<Login>): unknown => login);
app.post(
  "/upload",
  { operationId: "upload" },
  async (title: Form<string>, file: Upload, more?: Upload[]): Promise<unknown> => ({
    title,
    file: await file.text(),
    more: more && (await Promise.all(more.map((each) => each.text()))),
  }),
);

export default app;
