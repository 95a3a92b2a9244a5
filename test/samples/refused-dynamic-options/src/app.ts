import { App } from "countersign";

const ready = process.env["READY"] ?? "/readyz";

// Where probes are matters to a document that shows them, and to no other.
const admin = new App({ title: "Admin", version: "1.0.0", health: { ready } });

const app = new App({
  title: "Sample",
  version: "1.0.0",
  health: { ready, hidden: false },
});

app.get("/", { status: Number(process.env["STATUS"]) }, (): string => "");
admin.get("/", (): string => "");
app.mount("/admin", admin);

export default app;
