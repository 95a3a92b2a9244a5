import { App, type Bearer } from "countersign";

function member(_: Bearer): void {}

/** Probes that the document shows: outside of the prefix, the guard and the promise of `secure`. */
const app = new App({
  title: "Shop",
  version: "1.0.0",
  prefix: "/api",
  secure: true,
  dependencies: [member],
  health: { live: "/up", hidden: false, checks: { database: async () => true, queue: () => false } },
  log: () => {},
});

app.get("/items", (): string[] => []);

export default app;
