import { hash, verify } from "@node-rs/argon2";

/** OWASP's Password Storage Cheat Sheet: Argon2id (the library's own choice) with 19 MiB, two rounds and one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** @returns a PHC string: it contains the parameters, so that the cost can be raised for new ones. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST);
}

export function isPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(hash, password.normalize("NFKC"));
}
