import type { Case } from "./steps.js";

const at = (path: string): string => `/contract/lifetimes${path}?journal=$`;

export const LIFETIMES: readonly Case[] = [
  {
    name: "behind the answer: background tasks, then what was opened",
    steps: [
      { do: "request", request: { path: at("/plain") }, answer: { status: 200, json: "done" } },
      { do: "journal", lines: ["open", "handler", "background, aborted: false", "close"] },
    ],
  },
  {
    name: "a dependency sees what the handler threw, and no task is run",
    steps: [
      { do: "request", request: { path: at("/fails") }, answer: { status: 500 } },
      { do: "journal", lines: ["open", "handler", "close by RangeError"] },
    ],
  },
  {
    name: "a handler is told that its client has left",
    needs: ["leaving"],
    steps: [
      { do: "ask", request: { path: at("/leaves") } },
      { do: "journal", lines: ["open", "handler"] },
      { do: "leave" },
      { do: "journal", lines: ["open", "handler", "aborted by AbortError", "close by AbortError"] },
    ],
  },
  {
    name: "a stream is whole before what it uses is closed",
    steps: [
      { do: "request", request: { path: at("/stream") }, answer: { status: 200, text: "1\n2\n" } },
      { do: "journal", lines: ["open", "second", "finally, aborted: false", "close"] },
    ],
  },
  {
    name: "a stream whose client leaves is ended",
    steps: [
      { do: "open", request: { path: at("/stream-left") }, answer: { status: 200 } },
      { do: "read", text: "1\n" },
      { do: "leave" },
      { do: "journal", lines: ["open", "finally", "close by AbortError"] },
    ],
  },
  {
    name: "HEAD begins no stream",
    steps: [
      { do: "request", request: { method: "HEAD", path: at("/stream") }, answer: { status: 200, text: "" } },
      { do: "journal", lines: ["open", "close"] },
    ],
  },
  {
    name: "a time limit is an answer and a reason",
    steps: [
      { do: "request", request: { path: at("/timeout") }, answer: { status: 504 } },
      { do: "allow" },
      { do: "journal", lines: ["open", "go", "aborted by TimeoutError", "close by TimeoutError"] },
    ],
  },
  {
    name: "SIGTERM: what is in progress is answered, then the application is closed",
    needs: ["ending"],
    steps: [
      { do: "ask", request: { path: at("/slow") } },
      { do: "journal", lines: ["open", "handler"] },
      { do: "stop" },
      { do: "answer", answer: { status: 200, json: "slow" } },
      { do: "stopped", says: "the contract has ended" },
    ],
  },
];
