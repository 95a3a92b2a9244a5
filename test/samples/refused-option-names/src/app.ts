import { App, Router, type RouterOptions, type Socket } from "countersign";

const guard = (): void => {};

// TypeScript finds names that are wrong in an object of the call itself. What is here passes it.
const ofApp = { title: "Options", version: "1.0.0", dependencis: [guard] };
const app = new App(ofApp);

const ofRoute = { tags: ["items"], dependancies: [guard] };
const right = { tags: ["items"], dependencies: [guard] };
app.get("/constant", ofRoute, (): string => "open");
app.get("/spread", { ...right, ...{ sumary: "Spread" } }, (): string => "guarded");
app.get("/inner", { ...{ ...ofRoute } }, (): string => "open");
app.get("/unlike", { ...right, ...{ guards: [guard] } }, (): string => "guarded");
app.get("/right", { ...right, summary: "Right" }, (): string => "guarded");

const ofSocket = { maxMessage: 1024, dependecies: [guard] };
app.socket("/rooms", ofSocket, async (socket: Socket<string, string>): Promise<void> => {
  for await (const message of socket) socket.send(message);
});
app.socket(
  "/right",
  { maxMessage: 1024, pingInterval: false },
  async (socket: Socket<string, string>): Promise<void> => {
    for await (const message of socket) socket.send(message);
  },
);

const ofWebhook = { tags: ["sent"], dependencies: [guard] };
app.webhook("paid", ofWebhook, (): void => {});
app.webhook("right", { tags: ["sent"] }, (): void => {});

const ofRouter = { prefix: "/router", DEPENDENCIES: [guard] };
const router = new Router(ofRouter);
router.get("/", (): string => "open");

const ofInclusion = { hidden: false, prefix: "/vain" };
app.route("/more", router, ofInclusion);
app.route("/right", router, { dependencies: [guard] });

// A class of one's own may be made with more; it hands on what it was given.
class Tenant extends Router {
  constructor(options: RouterOptions & { readonly tenant: string; readonly Prefix?: string }) {
    super(options);
  }
}
const tenant = new Tenant({ tenant: "a", Prefix: "/tenant" });
tenant.get("/", (): string => "open");
app.route("/tenants", tenant);

const ofMounted = { title: "Mounted", version: "1.0.0", secur: true };
const mounted = new App(ofMounted);
mounted.get("/", (): string => "open");
app.mount("/mounted", mounted);

export default app;
