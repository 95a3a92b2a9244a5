import path from "node:path";
import { test } from "vitest";
import { repository } from "../support/temporary.js";
import { openDoors } from "./doors.js";
import { exchange } from "./exchange.js";
import { get, post, chunked } from "./wire.js";
test("x", async () => {
  const doors = await openDoors(path.join(repository, "test/paths/project"));
  const reqs = [get("/items/latest", "Host: xn--a"), post("/bodies/any", "1", "Host: xn--a"), chunked("/bodies/any", ["1"], "Host: xn--a"), chunked("/bodies/any", ["1"]),
    chunked("/bodies/any?Q=a;b&=a%20b&q=10", ['"' + "a".repeat(1997) + '"'], "Cookie: a=1","Accept-Encoding: a, b","x-one: ","Authorization: Bearer secret","Content-Type: application/json, text/plain"),
    chunked("/bodies/any", ['"' + "a".repeat(1997) + '"'], "Content-Type: application/json, text/plain"), chunked("/bodies/any", ['"a"'], "Content-Type: application/json, text/plain"), chunked("/bodies/any", ['"' + "a".repeat(1997) + '"'])];
  for (const r of reqs) for (const d of ["direct", "hono"] as const) {
    console.log(d, JSON.stringify(await exchange(doors[d].url, [r], ["other"]).catch(String)).slice(0, 400), JSON.stringify(await doors[d].taken()));
  }
  await doors.close();
});
