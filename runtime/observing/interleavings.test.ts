import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { get, post } from "../../test/paths/wire.js";
import { App } from "../app.js";
import { HttpError } from "../errors/http-error.js";
import { gate, LINES } from "../lifetime/testing.js";
import { EACH_PATH } from "../node/direct/testing.js";
import { RawClient } from "../node/raw-client.fixture.js";
import { serve } from "../node/serve.js";
import { add } from "../operation.fixture.js";
import { recorded } from "./testing.js";

/** The paths that requests call. Their handlers and clients then end in any order. */
const ASKED = {
  answer: get("/waits/answer"),
  fault: get("/waits/fault"),
  stream: get("/stream/whole"),
  broken: get("/stream/broken"),
  body: post("/items", "[1]"),
  "a body that never comes": post("/items", "[1,", "Content-Length: 10"),
  nowhere: get("/nowhere"),
} as const;
type Asked = keyof typeof ASKED;

/** A step: the handler of a client's request continues, or the client leaves. */
interface Step {
  readonly client: number;
  readonly how: "goes on" | "leaves";
}

const CLIENTS = 4;
const asked = fc.array(fc.constantFrom<Asked>(...(Object.keys(ASKED) as Asked[])), {
  minLength: 1,
  maxLength: 2,
});
const step: fc.Arbitrary<Step> = fc.record({
  client: fc.nat(CLIENTS - 1),
  how: fc.constantFrom("goes on", "leaves"),
});

// node-server prints an error for clients that leave.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

describe.each(EACH_PATH)("%s", (_, options) => {
  test("in whatever order requests end, each ends once, and its number holds to its end", async () => {
    const property = fc.asyncProperty(
      fc.array(asked, { minLength: CLIENTS, maxLength: CLIENTS }),
      fc.array(step, { maxLength: 8 }),
      async (requests, steps) => {
        const watching = recorded();
        const app = new App({ title: "T", version: "1", log: () => {}, instrumentation: [watching] });
        const gates = requests.map(() => gate());
        const strayed: string[] = [];
        /** Waits for the client's gate, and checks whether the request is still the same. */
        const passing = async (client: string) => {
          const before = watching.here();
          await gates[Number(client)]?.passed;
          if (watching.here() !== before || before === "nowhere")
            strayed.push(`${before} ${watching.here()}`);
        };
        const decode = (request: {
          header(name: string): string | undefined;
          path(name: string): unknown;
        }) => [request.header("x-client"), request.path("how")];
        add(
          app,
          "get",
          "/waits/:how",
          (async (client: string, how: string) => {
            await passing(client);
            if (how === "fault") throw new HttpError(500);
            return how;
          }) as never,
          { decode },
        );
        add(
          app,
          "get",
          "/stream/:how",
          async function* (client: string, how: string) {
            yield 1;
            await passing(client);
            if (how === "broken") throw new Error("half way");
            yield 2;
          } as never,
          { decode, result: LINES },
        );
        add(app, "post", "/items", (body) => body, {
          body: { kind: "json" },
          decode: (__, body) => [body],
        });
        const server = await serve(app, { port: 0, ...options });
        const clients: RawClient[] = [];
        try {
          for (const [at, wanted] of requests.entries()) {
            const client = await RawClient.to(server.url);
            clients.push(client);
            const named = wanted.map((one) => ASKED[one].replace("\r\n", `\r\nX-Client: ${at}\r\n`));
            client.write(named.join(""));
          }
          for (const { client, how } of steps) {
            await new Promise((resolve) => setImmediate(resolve));
            if (how === "goes on") gates[client]?.open();
            else clients[client]?.destroy();
          }
        } finally {
          for (const each of gates) each.open();
          await new Promise((resolve) => setTimeout(resolve, 5));
          for (const client of clients) client.destroy();
          await server.close({ graceMs: 0 });
          await app.settled();
        }
        const begun = watching.told.filter((line) => line.includes(": begins"));
        await watching.ends(begun.length);
        const ended = watching.told.filter((line) => line.includes(": ends"));
        const numbers = (lines: readonly string[]) =>
          lines.map((line) => Number.parseInt(line, 10)).toSorted((a, b) => a - b);
        expect(numbers(ended)).toEqual(numbers(begun));
        // Nothing is reported after the end.
        for (const number of numbers(begun)) {
          const own = watching.told.filter((line) => line.startsWith(`${number}: `));
          expect(own.at(0)).toContain("begins");
          expect(own.at(-1)).toContain("ends");
        }
        expect(strayed).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 25, seed: 7 });
  }, 120_000);
});
