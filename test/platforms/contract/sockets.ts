import type { Case } from "./steps.js";

const at = (path: string): string => `/contract/sockets${path}`;

export const SOCKETS: readonly Case[] = [
  {
    name: "text goes both ways",
    steps: [
      { do: "connect", socket: { path: at("/text") } },
      { do: "send", message: "a" },
      { do: "receive", message: "echo a" },
      { do: "send", message: "☃".repeat(2000) },
      { do: "receive", message: `echo ${"☃".repeat(2000)}` },
      { do: "send", message: "" },
      { do: "receive", message: "echo " },
    ],
  },
  {
    name: "bytes go both ways",
    steps: [
      { do: "connect", socket: { path: at("/bytes") } },
      { do: "send", message: [0, 1, 255] },
      { do: "receive", message: [255, 254, 0] },
    ],
  },
  {
    name: "values go both ways, and one that is wrong closes the connection",
    steps: [
      { do: "connect", socket: { path: at("/json") } },
      { do: "send", message: '{"n":21}' },
      { do: "receive", message: '{"doubled":42}' },
      { do: "send", message: '{"n":"x"}' },
      { do: "closed", code: 1007, reason: "Invalid message" },
    ],
  },
  {
    name: "the server speaks first, and what was opened is closed behind the end",
    steps: [
      { do: "connect", socket: { path: at("/life?journal=$") } },
      { do: "receive", message: "hello" },
      { do: "send", message: "a" },
      { do: "journal", lines: ["open", "a"] },
      { do: "close", code: 4001, reason: "bye" },
      { do: "closed", code: 4001, reason: "bye" },
      { do: "journal", lines: ["open", "a", "closed 4001 bye", "close"] },
    ],
  },
  {
    name: "a handler that returns closes with 1000",
    steps: [
      { do: "connect", socket: { path: at("/life?journal=$") } },
      { do: "receive", message: "hello" },
      { do: "send", message: "end" },
      { do: "closed", code: 1000 },
      { do: "journal", lines: ["open", "end", "close"] },
    ],
  },
  {
    name: "a handler closes with its own code",
    steps: [
      { do: "connect", socket: { path: at("/life?journal=$") } },
      { do: "receive", message: "hello" },
      { do: "send", message: "close" },
      { do: "closed", code: 4000, reason: "enough" },
      { do: "journal", lines: ["open", "close", "close"] },
    ],
  },
  {
    name: "a handler that fails closes with 1011",
    steps: [
      { do: "connect", socket: { path: at("/life?journal=$") } },
      { do: "receive", message: "hello" },
      { do: "send", message: "fail" },
      { do: "closed", code: 1011 },
      { do: "journal", lines: ["open", "fail", "close by RangeError"] },
    ],
  },
  {
    name: "a client that is gone ends the handler",
    steps: [
      { do: "connect", socket: { path: at("/life?journal=$") } },
      { do: "receive", message: "hello" },
      { do: "leave" },
      { do: "journal", lines: ["open", "closed 1006", "close"] },
    ],
  },
  {
    name: "a message that is too long",
    steps: [
      { do: "connect", socket: { path: at("/life?journal=$") } },
      { do: "receive", message: "hello" },
      { do: "send", message: "x".repeat(2000) },
      { do: "closed", code: 1009 },
    ],
  },
  {
    name: "the handshake says the subprotocol, and what dependencies add",
    steps: [
      {
        do: "connect",
        socket: { path: at("/terms?token=a"), protocols: ["v0", "v1"] },
        headers: { "x-marked": "yes" },
        protocol: "v1",
      },
      { do: "receive", message: "v1" },
      { do: "closed", code: 1000 },
    ],
  },
  {
    name: "Upgrade may be written in capitals",
    steps: [
      { do: "connect", socket: { path: at("/text"), headers: { upgrade: "WebSocket" } } },
      { do: "send", message: "a" },
      { do: "receive", message: "echo a" },
    ],
  },
  {
    name: "a handshake is refused as a request is",
    steps: [
      {
        do: "refused",
        socket: { path: at("/terms") },
        answer: { status: 401, json: { detail: "Who are you?" }, headers: { "www-authenticate": "Token" } },
      },
      {
        do: "refused",
        socket: { path: at("/many?count=x") },
        answer: { status: 422, includes: '"int_parsing"' },
      },
      { do: "refused", socket: { path: at("/nowhere") }, answer: { status: 404 } },
      {
        do: "refused",
        socket: { path: at("/text"), headers: { origin: "https://elsewhere.example" } },
        answer: { status: 403 },
      },
    ],
  },
  {
    name: "a request that asks for no socket",
    steps: [{ do: "request", request: { path: at("/text") }, answer: { status: 426 } }],
  },
  {
    name: "such a request is told which protocol it may ask for",
    needs: ["upgradeHeader"],
    steps: [
      {
        do: "request",
        request: { path: at("/text") },
        answer: { status: 426, headers: { upgrade: "websocket" } },
      },
    ],
  },
  {
    name: "middleware adds to a handshake",
    needs: ["handshakeHeaders"],
    steps: [
      { do: "connect", socket: { path: at("/marked") }, headers: { "x-middleware": "yes" } },
      { do: "closed", code: 1000 },
    ],
  },
  {
    name: "two thousand messages keep their order",
    steps: [
      { do: "connect", socket: { path: at("/many?count=2000") } },
      ...Array.from({ length: 2000 }, (_, n) => ({ do: "receive", message: String(n) }) as const),
      { do: "closed", code: 1000 },
    ],
  },
];
