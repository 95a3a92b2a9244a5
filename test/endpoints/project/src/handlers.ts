import {
  type Background,
  type Bearer,
  type Body,
  type Context,
  type Default,
  type Depends,
  type EventStream,
  type Form,
  HttpError,
  type Int,
  type MinLength,
  type Outgoing,
  type Path,
  type Redirect,
  type Reply,
  redirect,
  reply,
  type Text,
  type Upload,
} from "countersign";

/** Everything that happens apart from responses, in order. */
export const log: string[] = [];

export class OutOfStock extends Error {}

let pools = 0;

/** Lives as long as the app. */
export async function* pool() {
  const name = `pool ${++pools}`;
  log.push("pool opens");
  try {
    yield { name };
  } finally {
    log.push("pool closes");
  }
}

export async function* connection(own: Depends<typeof pool, { scope: "app" }>) {
  log.push("opens");
  try {
    yield { find: (id: number) => ({ id, name: `item ${id}`, of: own.name.slice(0, 4), secret: "s" }) };
  } catch (error) {
    log.push(`sees ${(error as Error).message}`);
    throw error;
  } finally {
    log.push("closes");
  }
}

export function staff(token: Bearer): string {
  if (token.credentials !== "staff") throw new HttpError(403, "Not yours");
  return token.credentials;
}

interface Item {
  id: Int;
  name: string;
  of: string;
}

interface NewItem {
  name: string & MinLength<2>;
  price: number;
  at?: Date;
  amount: Int & Default<1>;
}

/** Reads an item. */
export function readItem(
  id: Path<Int>,
  db: Depends<typeof connection>,
  tags: string[] = [],
  q?: string,
): Item {
  if (id === 404) throw new HttpError(404, "Not there");
  if (id === 409) throw new OutOfStock("none left");
  if (id === 500) throw new Error("broken");
  return { ...db.find(id), name: [q, ...tags].join() };
}

export function createItem(item: NewItem, background: Background): NewItem {
  background.add(() => void log.push(`remembers ${item.name}`));
  return item;
}

export function deleteItem(id: Path<Int>): void {
  log.push(`deletes ${id}`);
}

export function replaceFile(
  path: Path<string>,
  text: Body<string[]>,
): Reply<200, string[]> | Reply<201, string> {
  return text.length > 0 ? reply(200, [path, ...text]) : reply(201, path, { "x-made": "yes" });
}

export async function sendForm(form: Form<{ name: string; file: Upload }>): Promise<string[]> {
  return [form.name, form.file.name, await form.file.text()];
}

export async function wait(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
  log.push("is told to stop");
}

export async function* lines(db: Depends<typeof connection>, fail = false): AsyncGenerator<Item> {
  yield db.find(1);
  yield db.find(2);
  if (fail) throw new Error("breaks off");
  log.push("has sent all");
}

export async function* events(): EventStream<{ n: number }> {
  yield { n: 1 };
  yield { n: 2 };
}

export function go(to: string, outgoing: Outgoing): Redirect {
  outgoing.headers.set("x-own", "yes");
  return redirect(to);
}

export function asText(c: Context, request: Request): Text {
  return `${c.req.method} ${c.req.path} ${request.url === c.req.url}`;
}

export function raw(): Response {
  return new Response("raw", { status: 202, headers: { "x-raw": "yes" } });
}
