import type { Around } from "countersign/fuzz";
import { promote } from "./promote.js";

const PASSWORD = "correct horse battery staple";

/** `countersign fuzz --around src/fuzz.ts`: all requests are sent by an admin, so that they pass the guards. */
export default (async function* ({ fetch }) {
  const email = `${crypto.randomUUID()}@example.com`;
  const registration = JSON.stringify({ email, password: PASSWORD });
  await fetch("/accounts", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: registration,
  });
  await promote(email);
  const login = new URLSearchParams({ grant_type: "password", username: email, password: PASSWORD });
  const issued = await fetch("/token", { method: "POST", body: login });
  const { access_token: token } = (await issued.json()) as { access_token: string };
  yield { headers: { authorization: `Bearer ${token}` } };
} satisfies Around);
