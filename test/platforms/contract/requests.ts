import type { Case } from "./steps.js";

const at = (path: string): string => `/contract/requests${path}`;

export const REQUESTS: readonly Case[] = [
  {
    name: "the application starts once, with its first requests",
    steps: [
      {
        do: "request",
        request: { path: at("/items/1") },
        answer: { status: 200, json: { id: 1, name: "Lamp" } },
      },
      {
        do: "request",
        request: { path: "/contract/journal/life" },
        answer: { status: 200, json: ["begins"] },
      },
    ],
  },
  {
    name: "names are decoded once",
    steps: [
      {
        do: "request",
        request: { path: at("/names/a%2Fb%20%C3%A9%252F?again=%26&again=%2B+") },
        answer: { status: 200, json: "a/b é%2F|&|+ " },
      },
    ],
  },
  {
    name: "a body without a length is read",
    steps: [
      {
        do: "request",
        request: {
          method: "PUT",
          path: at("/items/7"),
          headers: { "content-type": "application/json" },
          body: { chunks: ['{"id":1,"na', 'me":"Lamp","at":"2026-02-03T04:05:06Z","secret":1}'] },
        },
        answer: { status: 200, json: { id: 7, name: "Lamp", at: "2026-02-03T04:05:06.000Z" } },
      },
    ],
  },
  {
    name: "a body that is too large is refused, with a length and without",
    steps: [
      {
        do: "request",
        request: {
          method: "PUT",
          path: at("/items/7"),
          body: { json: { id: 1, name: "x".repeat(100_000) } },
        },
        answer: { status: 413 },
      },
      {
        do: "request",
        request: {
          method: "PUT",
          path: at("/items/7"),
          headers: { "content-type": "application/json" },
          body: { chunks: ['{"id":1,"name":"', "x".repeat(60_000), "x".repeat(60_000), '"}'] },
        },
        answer: { status: 413 },
      },
    ],
  },
  {
    name: "what is wrong is told",
    steps: [
      {
        do: "request",
        request: { method: "PUT", path: at("/items/x"), body: { json: { id: 1 } } },
        answer: {
          status: 422,
          headers: { "content-type": "application/json" },
          includes: '"loc":["body","name"]',
        },
      },
      {
        do: "request",
        request: {
          method: "PUT",
          path: at("/items/1"),
          headers: { "content-type": "application/json" },
          body: { text: "{" },
        },
        answer: { status: 422, includes: "json_invalid" },
      },
    ],
  },
  {
    name: "no content has neither body nor length",
    steps: [
      {
        do: "request",
        request: { method: "DELETE", path: at("/items/1") },
        answer: { status: 204, text: "", headers: { "content-type": null } },
      },
    ],
  },
  {
    name: "HEAD has the head of GET",
    steps: [
      {
        do: "request",
        request: { method: "HEAD", path: at("/items/1") },
        answer: {
          status: 200,
          text: "",
          headers: { "content-type": "application/json", "content-length": "22" },
        },
      },
    ],
  },
  {
    name: "each cookie is a header of its own",
    steps: [
      {
        do: "request",
        request: { path: at("/cookies") },
        answer: {
          status: 200,
          json: "baked",
          headers: { "set-cookie": "a=1; Path=/; SameSite=lax | b=2; Path=/; SameSite=lax" },
        },
      },
    ],
  },
  {
    name: "statuses and headers are as the handler says",
    steps: [
      {
        do: "request",
        request: { path: at("/created") },
        answer: { status: 201, json: "new", headers: { "x-new": "yes" } },
      },
      {
        do: "request",
        request: { path: at("/own") },
        answer: { status: 203, text: "own", headers: { "x-own": "yes" } },
      },
      {
        do: "request",
        request: { path: at("/teapot") },
        answer: { status: 418, json: { detail: "short and stout" }, headers: { "x-pot": "tea" } },
      },
      {
        do: "request",
        request: { path: at("/bytes") },
        answer: {
          status: 200,
          headers: { "content-type": "application/octet-stream", "content-length": "3" },
        },
      },
    ],
  },
  {
    name: "an error says nothing of itself, and is logged",
    steps: [
      {
        do: "request",
        request: { path: at("/secret") },
        answer: { status: 500, json: { detail: "Internal Server Error" } },
      },
      {
        do: "request",
        request: { path: "/contract/journal/log" },
        answer: { status: 200, includes: "secret of the house" },
      },
    ],
  },
  {
    name: "an answer is compressed once",
    steps: [
      {
        do: "request",
        request: { path: at("/large"), headers: { "accept-encoding": "gzip" } },
        answer: { status: 200, json: "lamp ".repeat(20_000), headers: { "content-encoding": "gzip" } },
      },
      {
        do: "request",
        request: { path: at("/large") },
        answer: { status: 200, json: "lamp ".repeat(20_000), headers: { "content-encoding": null } },
      },
    ],
  },
  {
    name: "what is not there, or not so",
    steps: [
      {
        do: "request",
        request: { path: at("/nothing") },
        answer: { status: 404, json: { detail: "Not Found" } },
      },
      {
        do: "request",
        request: { method: "PATCH", path: at("/items/1") },
        answer: { status: 405, headers: { allow: "GET, PUT, DELETE" } },
      },
      {
        do: "request",
        request: { path: at("/cookies/") },
        answer: { status: 307, headers: { location: "../cookies" } },
      },
    ],
  },
  {
    name: "the document and its page are served",
    steps: [
      {
        do: "request",
        request: { path: "/contract/openapi.json" },
        answer: { status: 200, includes: '"openapi": "3.' },
      },
      {
        do: "request",
        request: { path: "/contract/docs" },
        answer: { status: 200, headers: { "content-type": "text/html; charset=utf-8" } },
      },
    ],
  },
];
