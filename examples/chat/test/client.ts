import { execFileSync } from "node:child_process";

/** Generates the page's client before the tests. */
export function setup(): void {
  execFileSync("npm", ["run", "client"], { stdio: "pipe" });
}
