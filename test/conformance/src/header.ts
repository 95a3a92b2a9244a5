import { type Cookie, type Header, type Int, Router, type Strict } from "countersign";

export const header = new Router();

header.get(
  "/strange",
  (strange_header?: Header<string, "strange_header">): { strange_header: string | null } => ({
    strange_header: strange_header ?? null,
  }),
);

header.get("/tokens", (x_token?: Header<string[]>): { "X-Token values": string[] | null } => ({
  "X-Token values": x_token ?? null,
}));

header.get("/required", (x_key: Header<Int>): { x_key: Int } => ({ x_key }));

export const cookie = new Router();

cookie.get("/items", (ads_id?: Cookie<string>): { ads_id: string | null } => ({ ads_id: ads_id ?? null }));

interface Session {
  session_id: string;
  /** @default null */
  fatebook_tracker?: string | null;
}

cookie.get("/model", (session: Cookie<Strict<Session>>): Session => session);
