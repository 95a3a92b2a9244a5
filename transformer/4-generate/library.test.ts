import { expect, test } from "vitest";
import { Issues } from "../../runtime/generated/issues.js";
import { noting, x } from "./library.js";
import { ModuleText } from "./module-text.js";

test("a name is written as the module imports the library, whatever else is called $ there", () => {
  expect(new ModuleText(() => false).library("asDate")).toBe("$.asDate");
  expect(new ModuleText((name) => name === "$").library("asDate")).toBe("$2.asDate");
});

test("what the library does not export, and what issues do not have, does not compile", () => {
  const { library } = new ModuleText(() => false);
  // @ts-expect-error There is no such function.
  expect(library("asAnything")).toBe("$.asAnything");
  // @ts-expect-error `tooShort` is meant.
  expect(noting("toShort", 3)).toBe("x.toShort(v, 3, k);");
  expect(noting("tooShort", 3)).toBe("x.tooShort(v, 3, k);");
  expect(new Issues()).toHaveProperty(x("within").slice(2));
});
