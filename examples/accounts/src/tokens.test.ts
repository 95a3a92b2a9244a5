import { sign } from "hono/jwt";
import { expect, it } from "vitest";
import { register, send, signIn, withEmptyDatabase } from "./testing.js";
import { issueToken } from "./tokens.js";

const SECRET = process.env["TOKEN_SECRET"] ?? "";
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

withEmptyDatabase();

async function statusWith(token: string | undefined): Promise<number> {
  return (await send("GET", "/accounts/me", undefined, token)).status;
}

it("accepts the token that was issued, and asks for one where there is none", async () => {
  await register();
  expect(await statusWith(await signIn())).toBe(200);
  const response = await send("GET", "/accounts/me");
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toBe("Bearer");
});

it("refuses a token that has expired", async () => {
  const { id } = await register();
  const minutes = (count: number) => Date.now() - count * 60_000;
  expect(await statusWith((await issueToken(id, SECRET, minutes(14))).access_token)).toBe(200);
  expect(await statusWith((await issueToken(id, SECRET, minutes(16))).access_token)).toBe(401);
});

it("refuses a token that was changed, signed by another, or not signed at all", async () => {
  const { id } = await register();
  const eve = await register("eve@example.com");
  const token = await signIn();
  const [header = "", payload = "", signature = ""] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
  const forged = encoded({ ...claims, sub: eve.id });
  const unsigned = encoded({ alg: "none", typ: "JWT" });
  for (const bad of [
    `${header}.${forged}.${signature}`,
    `${unsigned}.${payload}.`,
    `${unsigned}.${payload}.${signature}`,
    await sign({ sub: id, exp: inAnHour() }, "a secret of somebody else, as long as ours", "HS256"),
    await sign({ sub: id, exp: inAnHour() }, SECRET, "HS512"),
    await sign({ exp: inAnHour() }, SECRET, "HS256"),
    "no token at all",
  ]) {
    expect(await statusWith(bad), bad).toBe(401);
  }
});

it("refuses the token of an account that is gone", async () => {
  const nobody = "00000000-0000-4000-8000-000000000000";
  expect(await statusWith((await issueToken(nobody, SECRET)).access_token)).toBe(401);
});
