// The app of `bench/telemetry.js`: a handler with one dependency, observed by the instrumentation that its process is started
// with.
import { App, type Depends, type Instrumentation, type Int } from "countersign";

interface Item {
  id: Int;
  name: string;
}

async function shop(): Promise<string> {
  return "Shop";
}

/** Set by the process before it imports this. */
const { instrumentation = [] } = globalThis as { instrumentation?: readonly Instrumentation[] };

const app = new App({ title: "Shop", version: "1.0.0", instrumentation });

app.get("/items/:id", async (id: Int, at: Depends<typeof shop>): Promise<Item> => ({ id, name: at }));

export default app;
