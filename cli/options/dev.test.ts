import { InvalidArgumentError } from "commander";
import { expect, test } from "vitest";
import { parseInspect } from "./dev.js";

test.each([
  ["9230", { host: "127.0.0.1", port: 9230 }],
  ["0", { host: "127.0.0.1", port: 0 }],
  ["0.0.0.0:9230", { host: "0.0.0.0", port: 9230 }],
  ["localhost", { host: "localhost", port: 9229 }],
  ["[::1]:9230", { host: "::1", port: 9230 }],
])("--inspect=%s", (text, address) => {
  expect(parseInspect(text)).toEqual(address);
});

test.each(["src/app.ts", "", "localhost:99999", "99999", "a b", "::1:", "http://localhost:1"])(
  "--inspect=%s is refused",
  (text) => {
    expect(() => parseInspect(text)).toThrow(InvalidArgumentError);
  },
);
