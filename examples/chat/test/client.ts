import { execFileSync } from "node:child_process";

/** The page's client, made anew before the tests. */
export function setup(): void {
  execFileSync("npm", ["run", "client"], { stdio: "pipe" });
}
