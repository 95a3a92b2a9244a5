import { expect, test } from "vitest";
import { readPages } from "./read-pages.js";
import { all } from "./testing/bodies.js";

const read = (asked: unknown[]) => async (cursor: string) => {
  asked.push(cursor);
  return { items: [cursor], next: { a: "b", b: "c" }[cursor] };
};

test("pages are asked for as they are wanted, until there is none", async () => {
  const asked: unknown[] = [];
  const found = readPages(read(asked), "a", ({ next }) => next);
  expect((await found.next()).value?.items).toEqual(["a"]);
  expect(asked).toEqual(["a"]);
  expect((await all(found)).map(({ items }) => items)).toEqual([["b"], ["c"]]);
  expect(asked).toEqual(["a", "b", "c"]);
});

test("who leaves the loop asks for no other page", async () => {
  const asked: unknown[] = [];
  for await (const { items } of readPages(read(asked), "a", ({ next }) => next)) if (items[0] === "b") break;
  expect(asked).toEqual(["a", "b"]);
});

test("a page that leads to itself is an error, not a loop", async () => {
  const asked: unknown[] = [];
  await expect(all(readPages(read(asked), "a", () => "a"))).rejects.toThrow("links to itself");
  expect(asked).toEqual(["a"]);
});
