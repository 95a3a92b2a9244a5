import {
  App,
  type Bearer,
  type Body,
  type Cookie,
  type Depends,
  etag,
  type FileReply,
  type Form,
  type Header,
  HttpError,
  type IfMatch,
  type Int,
  type Media,
  type MergePatch,
  type Query,
  type Reply,
  Router,
  reply,
  response,
  type Text,
  type Upload,
} from "countersign";
import { file } from "countersign/files";
import type { Draft, Filter, Item, Login, Money, Shape, Tree } from "./models.js";

const app = new App({ title: "Everything", version: "1" });

// Bodies and results of every kind of type.
app.post("/items", { operationId: "echoItem", status: 201 }, (item: Item): Item => item);
app.post("/shapes", { operationId: "echoShapes" }, (shapes: Shape[]): Shape[] => shapes);
app.post("/trees", { operationId: "echoTree" }, (tree: Tree): Tree => tree);
app.post("/money", { operationId: "echoMoney" }, (money: Body<Money>): Money => money);
app.post("/drafts", { operationId: "echoDraft" }, (draft: Draft): Draft => draft);
app.post(
  "/numbers",
  { operationId: "sum" },
  (numbers: Body<Int[]>): Int => numbers.reduce((a, b) => a + b, 0),
);
app.put(
  "/pairs/:id",
  { operationId: "pair" },
  (id: Int, left: Draft, right: Draft, note: Body<string> = "none"): string =>
    `${id} ${left.name} ${right.name} ${note}`,
);

// Parameters of every source.
interface Parameters {
  id: string;
  limit: number;
  ids: number[];
  since: Date | undefined;
  filter: Filter;
  tenant: string;
  session: string | undefined;
  ratio: number[];
}

app.get(
  "/parameters/:id",
  { operationId: "readParameters" },
  (
    id: string,
    since: Date | undefined,
    ids: Query<Int[], { style: "comma" }>,
    filter: Query<Filter, { style: "deepObject" }>,
    xTenant: Header<string>,
    session: Cookie<string | undefined>,
    ratio: number[] = [],
    limit: Int = 10,
  ): Parameters => ({ id, limit, ids, since, filter, tenant: xTenant, session, ratio }),
);
app.get(
  "/same/:name",
  { operationId: "sameName" },
  (name: string, q: Query<string, "name">, h: Header<string, "name">): string[] => [name, q, h],
);
app.patch("/items/:id", { operationId: "patchItem" }, (id: Int, patch: MergePatch<Draft>): string =>
  JSON.stringify({ patched: id, ...patch }),
);
app.put("/tagged/:id", { operationId: "putTagged" }, (id: Int, match: IfMatch): Int => {
  match.check(etag("1"));
  return id;
});

// Forms and files.
app.post("/login", { operationId: "login" }, (form: Form<Login>): string => form.user);
app.post(
  "/files",
  { operationId: "upload" },
  async (file: Form<Upload>, note: Form<string>, days: Form<Int[]>): Promise<string> =>
    `${note} ${days.join("+")} ${await file.text()}`,
);

// Results of every kind.
app.get("/nothing", { operationId: "nothing" }, (): void => {});
app.get("/text", { operationId: "text" }, (): Text => "words" as Text);
app.get("/bytes", { operationId: "bytes" }, (): Media<Uint8Array, "image/png"> => new Uint8Array([1, 2, 3]));
app.get("/file", { operationId: "file" }, (): Promise<FileReply> => file(process.cwd(), "LICENSE"));
app.get("/raw", { operationId: "raw" }, (): Response => new Response("as it is", { status: 200 }));
app.get(
  "/replies/:kind",
  { operationId: "replies" },
  (
    kind: "made" | "late" | "gone",
  ):
    | Reply<201, Item["name"], { "x-total": Int; "x-since": Date }>
    | Reply<202, void>
    | Reply<410, { since: Date }> => {
    if (kind === "made") return reply(201, "made", { "x-total": 3, "x-since": new Date(5000) });
    return kind === "late" ? reply(202, undefined) : reply(410, { since: new Date(0) });
  },
);

// Errors of every origin.
class OutOfStock extends Error {
  constructor(readonly since: Date) {
    super("out of stock");
  }
}

app.onError(
  OutOfStock,
  (error): Reply<409, { code: "stock"; since: Date }> => reply(409, { code: "stock", since: error.since }),
);
app.get("/errors/:kind", { operationId: "failing" }, (kind: "missing" | "stock" | "data"): string => {
  if (kind === "missing") throw new HttpError(404, "No such thing");
  if (kind === "data") throw new HttpError(418, { pot: 3 });
  throw new OutOfStock(new Date(1000));
});

interface Limited {
  limited: { until: Date }[];
}
app.get(
  "/ranges/:kind",
  {
    operationId: "ranges",
    responses: {
      "4xx": response<Limited>("Too much"),
      503: response<{ back: Date }>("Closed"),
      default: response<{ at: Date }>("Any other"),
    },
  },
  (kind: "limited" | "closed" | "broken" | "proxy" | "missing"): Response => {
    const until = new Date(7000);
    const answers = {
      limited: () => Response.json({ limited: [{ until }] }, { status: 429 }),
      closed: () => Response.json({ back: until }, { status: 503 }),
      broken: () => Response.json({ at: until }, { status: 500 }),
      proxy: () => Response.json({ error: "unknown host" }, { status: 421 }),
      missing: () => Response.json({ limited: [] }, { status: 404 }),
    };
    return answers[kind]();
  },
);
app.get(
  "/untold",
  { operationId: "untold", responses: { default: { description: "Any other" } } },
  (): number => 1,
);

// Around operations.
const admin = new Router({ prefix: "/tenants/:tenant", tags: ["Admin users"], deprecated: true });
const page = (limit: Int = 20): Int => limit;
/** Lists all users. */
admin.get(
  "/users",
  { operationId: "listUsers" },
  (token: Bearer, size: Depends<typeof page>): string => `${token.credentials} ${size}`,
);
admin.delete(
  "/users/:user",
  { operationId: "delete" },
  (tenant: string, user: string): string => `${tenant} ${user}`,
);
app.route("/", admin);
app.get("/then", { operationId: "then" }, (): number => 7);
app.get("/hidden", { operationId: "secret", hidden: true }, (): string => "hidden");

export default app;
