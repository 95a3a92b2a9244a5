import { spawn } from "node:child_process";

/** The command that opens an address on each system. */
const OPENERS: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ["open"],
  // `start` reads a first argument in quotes as a title.
  win32: ["cmd", "/c", "start", '""'],
  linux: ["xdg-open"],
};

type Spawn = (
  command: string,
  args: readonly string[],
  options: { stdio: "ignore"; detached: true },
) => { once(event: "error", listener: () => void): unknown; unref(): void };

/** Opens a page in the user's browser. If there is none, as in a container, nothing happens: the address is printed anyway. */
export function openInBrowser(
  url: string,
  platform: NodeJS.Platform = process.platform,
  start: Spawn = spawn,
): void {
  const [command, ...args] = OPENERS[platform] ?? ["xdg-open"];
  const opened = start(command, [...args, url], { stdio: "ignore", detached: true });
  opened.once("error", () => {});
  opened.unref();
}
