import { randomBytes } from "node:crypto";
import { betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { getMigrations } from "better-auth/db/migration";
import { openAPI } from "better-auth/plugins";
import { pool } from "./database.js";
import { hashPassword, isPassword } from "./passwords.js";
import { readSettings } from "./settings.js";

const { authSecret, baseUrl, nodeEnv } = readSettings();

/** Where better-auth is mounted. */
export const AUTH_PATH = "/api/auth";

/** The cookie of a session. */
export const COOKIE = "session";

function secret(): string {
  if (authSecret !== undefined) return authSecret;
  if (nodeEnv === "production")
    throw new Error("AUTH_SECRET is not set: `openssl rand -hex 32` prints a good one.");
  console.warn("AUTH_SECRET is not set: sessions are signed with a random key, and end with this process.");
  return randomBytes(32).toString("hex");
}

const options = {
  baseURL: baseUrl,
  basePath: AUTH_PATH,
  secret: secret(),
  database: pool ?? memoryAdapter({ user: [], session: [], account: [], verification: [] }),
  emailAndPassword: {
    enabled: true,
    minPasswordLength: 12,
    password: { hash: hashPassword, verify: isPassword },
  },
  advanced: {
    cookies: { session_token: { name: COOKIE, attributes: { secure: baseUrl.startsWith("https:") } } },
    // The cookie has one name everywhere, so that the document can contain it; the attribute is set above.
    useSecureCookies: false,
  },
  telemetry: { enabled: false },
  plugins: [openAPI({ disableDefaultReference: true })],
} satisfies Parameters<typeof betterAuth>[0];

export const auth = betterAuth(options);

/** Creates better-auth's tables, if there is a database. */
export async function migrate(): Promise<void> {
  if (pool) await (await getMigrations(options)).runMigrations();
}
