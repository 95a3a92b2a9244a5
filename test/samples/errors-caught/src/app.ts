import { App, HttpError } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Source {
  read(id: string): string;
}

class Shelf implements Source {
  read(id: string): string {
    throw new HttpError(404, `${id} is not on the shelf`);
  }
}

async function fetchItem(id: string): Promise<string> {
  throw new HttpError(502, id);
}

const shelf = new Shelf();
const source: Source = shelf;

app.get("/caught/:id", (id: string): string => {
  try {
    return shelf.read(id);
  } catch {
    return "nothing";
  }
});

app.get("/caught-promise/:id", (id: string): Promise<string> => fetchItem(id).catch(() => "nothing"));

app.get("/not-awaited/:id", async (id: string): Promise<string> => {
  try {
    return fetchItem(id);
  } catch {
    return "never here";
  }
});

app.get("/again/:id", (id: string): string => {
  try {
    return shelf.read(id);
  } catch (error) {
    if (error instanceof TypeError) return "nothing";
    throw error;
  }
});

app.get("/behind-an-interface/:id", (id: string): string => source.read(id));

app.get("/later", (): string => {
  setTimeout(() => {
    if (process.argv.includes("never")) throw new HttpError(500);
  }, 0);
  return "now";
});

export default app;
