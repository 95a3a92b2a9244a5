import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import app from "./app.js";

export const PASSWORD = "correct horse battery staple";

export function send(method: string, path: string, body?: unknown, headers: object = {}): Promise<Response> {
  return Promise.resolve(
    app.request(`http://members.test${path}`, {
      method,
      headers: {
        // As browsers send it: better-auth refuses other origins.
        origin: "http://members.test",
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
}

export interface SignedUp {
  readonly email: string;
  /** The headers of a browser after signing in. */
  readonly session: { readonly cookie: string };
}

/** A new member, because tests share a database. */
export async function signUp(name = "Ada"): Promise<SignedUp> {
  const email = `${randomUUID()}@example.com`;
  const response = await send("POST", "/api/auth/sign-up/email", { name, email, password: PASSWORD });
  expect(response.status).toBe(200);
  return { email, session: { cookie: cookieOf(response) } };
}

export function cookieOf(response: Response): string {
  const [cookie] = response.headers.getSetCookie().filter((text) => text.startsWith("session="));
  return cookie?.split(";")[0] ?? "";
}
