import { App, codec, type Socket, type Upload } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

export const nothing = codec();

export function generic<T>(text: string): T {
  return codec<T>().parse(text);
}

export const anything = codec<ReturnType<typeof JSON.parse>>();

export const never = codec<never>();

export const file = codec<{ picture: Upload }>();

export const connection = codec<Socket<string, string>>();

export const list = codec<{ items: ReturnType<typeof JSON.parse>[] }>();

export const open = <T>(): unknown => codec<T[]>();

app.get("/", (): string => "");

export default app;
