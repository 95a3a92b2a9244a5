import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

const defaults = { theme: "dark", size: 12, nested: { on: true, list: [1, 2] }, since: new Date(0) };

type Settings = typeof defaults;

interface Page<T> {
  items: T[];
}

function describe(settings: Settings) {
  return {
    text: `${settings.theme} ${settings.size}`,
    kind: "settings" as const,
    year: settings.since.getUTCFullYear(),
  };
}

app.put("/", (settings: Settings) => settings);
app.post("/describe", (settings: Settings) => describe(settings));
app.get("/all", (): Page<Settings> => ({ items: [defaults] }));
app.get("/spread", async () => ({ ...defaults, extra: [null, 1] }));

export default app;
