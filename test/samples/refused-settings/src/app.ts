import { App, type Int, settings, type Upload } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

export const readNothing = settings();

export function generic<T extends object>(): T {
  return settings<T>()();
}

export const readAnything = settings<ReturnType<typeof JSON.parse>>();

export const readAnyKey = settings<Record<string, string>>();

export const readList = settings<string[]>();

export const readDate = settings<Date>();

interface Twice {
  databaseUrl: string;
  database_url: string;
  pool: { maxSize: Int };
  pool__maxSize: Int;
}

export const readTwice = settings<Twice>({ prefix: "SHOP_" });

interface Unnamed {
  größe: Int;
  inner: { ключ: string };
}

export const readUnnamed = settings<Unnamed>();

interface Unwritten {
  limits: Map<{ plan: string }, number>;
  nested: { lists: { of: Map<number[], string> }[] };
}

export const readUnwritten = settings<Unwritten>();

export const readFile = settings<{ logo: Upload }>();

export const readFunction = settings<{ log: () => void }>();

app.get("/", (): string => "");

export default app;
