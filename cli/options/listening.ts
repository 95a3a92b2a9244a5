import { InvalidArgumentError, Option } from "commander";

/** Where a command that serves listens. */
export function hostOption(host: string): Option {
  return new Option("--host <address>", "the address to listen on").default(host);
}

export function portOption(): Option {
  return new Option("--port <number>", "the port to listen on; 0 takes a free one")
    .env("PORT")
    .default(8000)
    .argParser(parsePort);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return port;
}
