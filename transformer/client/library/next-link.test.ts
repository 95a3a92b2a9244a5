import { expect, test } from "vitest";
import { nextLink } from "./next-link.js";

// From RFC 8288, 3.5, and GitHub.
test.each([
  [
    '<https://api.example/items?page=2>; rel="next", <https://api.example/items?page=9>; rel="last"',
    "https://api.example/items?page=2",
  ],
  ["</items?cursor=a,b;c>; rel=next", "/items?cursor=a,b;c"],
  ['</1>; rel="previous"; title="a \\", <b>; rel=next", </3>;title="x";rel="start NEXT"', "/3"],
  ['</a>; REL = "Next"', "/a"],
  ["  ,, </a> ;; rel=prev , <b>;rel=next;", "b"],
  ["<>; rel=next", ""],
])("%s", (header, target) => {
  expect(nextLink(header)).toBe(target);
});

test.each([
  null,
  "",
  "</a>",
  "</a>; rel=prev",
  "</a>; rel=prev; rel=next",
  '</a>; rel="next-archive"',
  '</a>; title="rel=next"',
  '</a>; rel=next; anchor="/other"',
  "rel=next",
  "</a; rel=next",
  '</a>; title="; rel=next',
])("there is no next page in %s", (header) => {
  expect(nextLink(header)).toBeUndefined();
});

test.each(["<", '</a>; title="', '</a>; title="\\', "</a>; rel ", "</a>;", ",", " "])(
  "%j, a hundred thousand times, takes no long time",
  (part) => {
    expect(nextLink(part.repeat(100_000))).toBeUndefined();
    expect(nextLink(`</a>; title="${part.repeat(100_000)}`)).toBeUndefined();
  },
);
