import { get } from "../wire.js";
import { BAD, ok, type Row, refused, row } from "./row.js";

const WIRE = { fetch: false } as const;
const NONE = { ...WIRE, by: [], ended: true } as const;
const target = "/items/latest";
const host = (value: string) => get(target, `Host: ${value}`);
const TWO = refused(400, "More than one Host header", { connection: "close" });

const NO_HOST = refused(400, "Invalid Host header", { connection: "close" });

/** `Host`: RFC 9112, 3.2, and RFC 9110, 7.2. */
export const HOSTS: readonly Row[] = [
  row("with a port", host("localhost:8000"), ok("latest"), WIRE),
  row("an address", host("127.0.0.1:8000"), ok("latest"), WIRE),
  row("an address of IPv6", host("[::1]:8000"), ok("latest"), WIRE),
  row("the port of the scheme", host("localhost:80"), ok("latest"), { ...WIRE, by: "hono" }),
  row("in capital letters", host("LOCALHOST"), ok("latest"), { ...WIRE, by: "hono" }),
  row("an underscore", host("my_host"), ok("latest"), WIRE),
  row(
    "a host is what the header says",
    get("/fields/host", "Host: shop.example:81"),
    ok("shop.example:81"),
    WIRE,
  ),
  row("none", get(target, null), BAD, NONE),
  row("one without a value, as there is no name in the target", host(""), ok("latest"), {
    ...WIRE,
    by: "hono",
  }),
  row("a space inside", host("a b"), NO_HOST, NONE),
  row("a slash inside", host("a/b"), NO_HOST, NONE),
  row("a question mark inside", host("a?b"), NO_HOST, NONE),
  row("a fragment inside", host("a#b"), NO_HOST, NONE),
  row("a user", host("a@b"), NO_HOST, NONE),
  row("a port that is none", host("a:b"), NO_HOST, NONE),
  row("a port that is too large", host("a:99999"), NO_HOST, NONE),
  row("what only looks like a name", host("xn--a"), NO_HOST, NONE),
  row("what only looks like an address", host("a.1"), NO_HOST, NONE),
  row("an address that is written otherwise", host("127.1:8000"), ok("latest"), { ...WIRE, by: "hono" }),
  row("two", get(target, "Host: a", "Host: b"), TWO, NONE),
  row("two alike", get(target, "Host: a", "Host: a"), TWO, NONE),
];
