import {
  App,
  type Cookie,
  codec,
  type Default,
  type Depends,
  type Form,
  formatIssues,
  type Header,
  HttpError,
  type Int,
  type Min,
  type Query,
  type Reply,
  reply,
  type Secret,
  type Socket,
} from "countersign";
import { z } from "zod";

const app = new App({ title: "Sample", version: "1.0.0" });

const Address = z.object({ firstLine: z.string(), postCode: z.string().optional() });

interface User {
  /** @name uid */
  userID: Int;
  displayName: string;
  homeAddress?: ReturnType<typeof Address.parse>;
  /** @default { "darkMode": true } */
  userSettings: { darkMode: boolean };
  colourCounts: Record<"darkRed" | "lightRed", Int>;
  accessToken?: Secret<string>;
}

/** @wire as-written */
interface Webhook {
  eventId: string;
}

type Shape = { shapeKind: "fullCircle"; itsRadius: number } | { shapeKind: "flatSquare"; sideLength: number };

interface Paging {
  pageSize?: Int;
  startAfter?: string;
}

class Problem {
  constructor(readonly errorCode: Int) {}
}

function paging(
  pageSize: Int & Min<1> = 20,
  sessionId?: Cookie<string>,
): { pageSize: Int; sessionId: string } {
  return { pageSize, sessionId: sessionId ?? "" };
}

app.post("/users", (user: User, dryRun = false): User[] => (dryRun ? [] : [user]));
app.post(
  "/both",
  (firstUser: User, secondHook: Webhook): string => firstUser.displayName + secondHook.eventId,
);
app.post("/shapes", (shape: Shape): Shape => shape);
app.get("/pages/:pageId", (pageId: Int, page: Depends<typeof paging>, userAgent: Header<string>): string =>
  [pageId, page.pageSize, page.sessionId, userAgent].join(" "),
);
app.get("/lists", ({ pageSize = 10, startAfter }: Query<Paging>): string => `${pageSize} ${startAfter}`);
app.get("/nested", (myFilter: Query<{ minPrice: Int }, { style: "deepObject" }>): Int => myFilter.minPrice);
app.post(
  "/forms",
  (oneField: Form<string>, fileCount: Form<Int & Default<1>>): string => oneField + fileCount,
);
app.get(
  "/headers",
  (): Reply<200, { isOk: boolean }, { requestCost: Int }> => reply(200, { isOk: true }, { requestCost: 1 }),
);
app.get("/thrown/:kind", (kind: string): void => {
  if (kind === "inline") throw new HttpError(409, { errorCode: 1 });
  throw new HttpError(410, new Problem(2));
});
app.socket("/talk", async (socket: Socket<{ sentAt: Int }, { gotAt: Int }>): Promise<void> => {
  for await (const { sentAt } of socket) await socket.send({ gotAt: sentAt });
});

/** A partner that speaks otherwise: what has a name of its own keeps it. */
const partner = codec<{ users: User[]; mainShape: Shape }>({ wire: "PascalCase" });

app.post("/partner", (message: string): string => {
  const { users, mainShape } = partner.parse(message);
  return partner.stringify({ users: users.map((user) => ({ ...user, displayName: "x" })), mainShape });
});
app.post("/refused", (message: string): string => formatIssues(partner.tryParse(message).issues ?? []));

export default app;
