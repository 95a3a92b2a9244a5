import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { readSettings } from "./settings.js";

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** OWASP's Password Storage Cheat Sheet: 32 MiB and three rounds, unless the settings change the cost. */
const COST = { N: 2 ** readSettings().scryptCost, r: 8, p: 3, maxmem: 256 * 1024 * 1024 };

/** `scrypt$N$r$p$salt$key`: the parameters are stored with the hash, so that the cost can be raised for new ones. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize("NFKC"), salt, 32, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64"), key.toString("base64")].join("$");
}

/**
 * @param hash of the account, or nothing if there is none: then as much work is done, so that the time does not reveal who has an
 * account.
 */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, N, r, p, salt = "", key = ""] = (hash ?? (await nobodys)).split("$");
  const expected = Buffer.from(key, "base64");
  const cost = { ...COST, N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(password.normalize("NFKC"), Buffer.from(salt, "base64"), expected.length, cost);
  return timingSafeEqual(found, expected) && hash !== undefined;
}

const nobodys = hashPassword(randomBytes(16).toString("hex"));
