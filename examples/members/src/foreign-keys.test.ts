import { generateKeyPair, SignJWT } from "jose";
import { afterAll, expect, it, vi } from "vitest";
import app from "./app.js";
import { send } from "./testing.js";

afterAll(() => app.close());

it("says that it cannot check a token while there are no keys, and not that the token is wrong", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("down", { status: 502 }));
  const { privateKey } = await generateKeyPair("ES256");
  const token = await new SignJWT({}).setProtectedHeader({ alg: "ES256", kid: "1" }).sign(privateKey);
  const response = await send("GET", "/me", undefined, { authorization: `Bearer ${token}` });
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ detail: "Tokens of the issuer cannot be checked now" });
});
