import type { Case } from "./steps.js";

const at = (path: string): string => `/contract/streams${path}`;
const whole = (name: string, path: string, count: number): Case => ({
  name,
  steps: [
    { do: "open", request: { path: at(path) }, answer: { status: 200 } },
    { do: "read bytes", count },
    { do: "ends" },
  ],
});

export const STREAMS: readonly Case[] = [
  {
    name: "a line is sent before the next one is made",
    steps: [
      {
        do: "open",
        request: { path: at("/lines?journal=$") },
        answer: { status: 200, headers: { "content-type": "application/jsonl" } },
      },
      { do: "read", text: '{"n":1}\n' },
      { do: "allow" },
      { do: "read", text: '{"n":2}\n' },
      { do: "allow" },
      { do: "ends" },
    ],
  },
  {
    name: "an event is sent before the next one is made, behind the last one seen",
    steps: [
      {
        do: "open",
        request: { path: at("/events?journal=$"), headers: { "last-event-id": "4" } },
        answer: { status: 200, headers: { "content-type": "text/event-stream" } },
      },
      { do: "read", text: 'event: tick\ndata: {"n":5}\nid: 5\n\n' },
      { do: "allow" },
      { do: "read", text: 'data: {"n":6}\n\n' },
      { do: "ends" },
    ],
  },
  {
    name: "a compressed stream is sent piece by piece",
    steps: [
      {
        do: "open",
        request: { path: at("/lines?journal=$"), headers: { "accept-encoding": "gzip" } },
        answer: { status: 200, headers: { "content-encoding": "gzip" } },
      },
      { do: "read", text: '{"n":1}\n' },
      { do: "allow" },
      { do: "read", text: '{"n":2}\n' },
      { do: "allow" },
      { do: "ends" },
    ],
  },
  whole("sixteen megabytes", "/bytes?count=256", 256 * 65_536),
  whole("nothing at all", "/bytes?count=0", 0),
  whole("a stream of the handler's own", "/own", 3),
  {
    name: "what fails before its first item is an answer",
    steps: [
      {
        do: "request",
        request: { path: at("/fails-first") },
        answer: { status: 500, json: { detail: "Internal Server Error" } },
      },
    ],
  },
  {
    name: "what fails behind its head is broken off, and logged",
    steps: [
      { do: "open", request: { path: at("/fails-later?journal=$") }, answer: { status: 200 } },
      { do: "read", text: "1\n" },
      { do: "allow" },
      { do: "is broken off" },
      {
        do: "request",
        request: { path: "/contract/journal/log" },
        answer: { status: 200, includes: "behind the head" },
      },
    ],
  },
  {
    name: "a stream may be silent for twelve seconds",
    isSlow: true,
    steps: [
      { do: "open", request: { path: at("/silent?ms=12000") }, answer: { status: 200 } },
      { do: "read", text: "1\n" },
      { do: "read", text: "2\n" },
      { do: "ends" },
    ],
  },
];
