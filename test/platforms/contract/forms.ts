import type { Body, Case, Expected, Part } from "./steps.js";

const post = (name: string, path: string, body: Body, answer: Expected, needs: Case["needs"] = []): Case => ({
  name,
  needs,
  steps: [{ do: "request", request: { method: "POST", path: `/contract/forms${path}`, body }, answer }],
});

const text = (name: string, content: string): Part => ({ name, content });
const file = (filename: string, content: string, times = 1): Part => ({
  name: "files",
  filename,
  type: "text/plain",
  content,
  times,
});

/** SHA-256 of `hello`, and of 3,000,000 times `a` (`printf hello | sha256sum`, `head -c 3000000 /dev/zero | tr '\0' a | sha256sum`). */
const HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
const THREE_MILLION = "2a152c894398719c0570f83fac34ac03a0f6e8e474b995c2403aa5434f7b9dd4";

export const FORMS: readonly Case[] = [
  post(
    "fields of a form, in the order they were sent",
    "/fields",
    { form: "name=Ada+L%C3%B6v&age=36&tags=a&tags=b%26c" },
    { status: 200, json: "Ada Löv 36 a,b&c" },
  ),
  post(
    "fields that are wrong",
    "/fields",
    { form: "name=Ada&age=x" },
    { status: 422, includes: '"int_parsing"' },
  ),
  post(
    "texts and files",
    "/posts",
    {
      parts: [
        text("title", "Hallo – ☃"),
        text("count", "3"),
        text("tags", "a"),
        text("tags", "b"),
        file("a ☃.txt", "hello"),
        file("large.txt", "a", 3_000_000),
      ],
    },
    {
      status: 200,
      json: {
        title: "Hallo – ☃",
        count: 3,
        tags: ["a", "b"],
        files: [
          { name: "a ☃.txt", type: "text/plain", size: 5, sum: HELLO },
          { name: "large.txt", type: "text/plain", size: 3_000_000, sum: THREE_MILLION },
        ],
      },
    },
  ),
  post(
    "texts that are wrong beside a file",
    "/posts",
    { parts: [text("title", "a"), text("count", "11"), file("a.txt", "hello")] },
    { status: 422, includes: '"loc":["body","count"]' },
  ),
  post(
    "an upload that is read as it is stored",
    "/streamed",
    { parts: [{ name: "file", filename: "b", content: "a", times: 2_000_000 }] },
    { status: 200, json: { size: 2_000_000, sum: (97 * 2_000_000) % 65_521 } },
  ),
  post(
    "an upload that says it is too large is refused before it is sent",
    "/streamed",
    { parts: [{ name: "file", filename: "b", content: "a", times: 6_000_000 }], first: 1000 },
    { status: 413 },
  ),
  post(
    "a form that ends too early",
    "/streamed",
    { parts: [{ name: "file", filename: "b", content: "hello" }], cut: 20 },
    { status: 400 },
  ),
  post(
    "an upload that is kept",
    "/saved",
    { parts: [{ name: "file", filename: "b", content: "a", times: 2_000_000 }] },
    { status: 200, json: { size: 2_000_000 } },
    ["files"],
  ),
];
