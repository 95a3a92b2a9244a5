import { App, type Depends, SettingsError } from "countersign";
import { type Given, isQuiet, readFrom, type readSettings, type Settings } from "./settings.js";

const app = new App({ title: "Sample", version: "1.0.0" });

type AppSettings = Depends<typeof readSettings, { scope: "app" }>;

app.get(
  "/port",
  ({ port, hosts, pool }: AppSettings): { port: number; hosts: readonly string[]; size: number } => ({
    port,
    hosts,
    size: pool.size,
  }),
);

app.get("/quiet", (): boolean => isQuiet());

/** The settings that variables give, or what is wrong with them. */
app.post("/read", (env: Given): { settings?: unknown; issues?: unknown } => {
  try {
    const settings: Settings = readFrom(env)();
    return { settings: JSON.parse(JSON.stringify(settings, shown)) };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { issues: error.issues.map(({ loc, type, input }) => [type, ...loc, input]) };
  }
});

/** What JSON has no text for. */
const shown = (_: string, value: unknown): unknown =>
  value instanceof Set ? [...value] : typeof value === "bigint" ? String(value) : value;

export default app;
