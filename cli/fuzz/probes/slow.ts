import type { Draft } from "../../../transformer/fuzz/drafts.js";
import { inputKey } from "../../../transformer/fuzz/drafts.js";
import { growthsOf } from "../../../transformer/fuzz/growths.js";
import type { Json } from "../../../transformer/schema.js";
import type { SentRequest } from "../exchange.js";
import { requestOf } from "../request-of.js";
import type { Probe, Trial } from "./probe.js";

/** Less than this is quick, at any size. */
const BUDGET_MS = 200;

/** For a part of the URL or a header, of which servers accept up to 8 or 16 KiB; and for a body, below what most servers accept. */
const TEXT_SIZES = [1_000, 4_000];
const BODY_SIZES = [2_000, 8_000, 32_000, 128_000];

/**
 * At twice the size, linear work takes twice the time, and quadratic work four times. A limit in between leaves room for chance.
 */
const TOO_MUCH = 3;

/**
 * Values grow until they take long, if ever. Then their cost is compared with that of half the size, and of a quarter, each the
 * best of three. It is a fault only if both doublings increase the cost too much.
 */
export const slow: Probe = async (trial) => {
  const { subject, sample, program } = trial;
  for (const input of subject.inputs) {
    const [schema] = input.schemas;
    const wire = sample.draft.values[inputKey(input)];
    if (!schema || wire === undefined) continue;
    const isText = input.place !== "body";
    const sizes = input.place === "body" || input.place === "form" ? BODY_SIZES : TEXT_SIZES;
    for (const grown of growthsOf(schema, wire, program.types, isText)) {
      const sent = (size: number) =>
        requestOf(subject, withValue(sample.draft, inputKey(input), grown.of(size)));
      const large = await firstLong(sizes, sent, trial);
      if (!large) continue;
      const { request, size } = large;
      const place = [input.place, ...(input.name ? [input.name] : []), ...grown.at].join(".");
      const text = `takes disproportionate time for the size of ${place}`;
      if (large.costMs === undefined) {
        return {
          kind: "slow",
          text: `${text}: no response at ${size}`,
          request,
          expects: "expect(response.status).toBeLessThan(500);",
        };
      }
      // One after the other: in parallel they would wait for each other.
      const quarter = await bestCost(size / 4, sent, trial);
      const half = await bestCost(size / 2, sent, trial);
      const all = await bestCost(size, sent, trial);
      if (all < BUDGET_MS || all < half * TOO_MUCH || half < quarter * TOO_MUCH) continue;
      const told = [quarter, half, all].map((ms, i) => `${Math.round(ms)} ms at ${size / 2 ** (2 - i)}`);
      return {
        kind: "slow",
        text: `${text}: ${told.join(", ")}`,
        request,
        expects: "expect(response.status).toBeLessThan(500);",
      };
    }
  }
  return undefined;
};

type Sent = (size: number) => Promise<SentRequest | undefined>;

/** The first size that takes long; without its cost if there is no response at all. */
async function firstLong(sizes: readonly number[], sent: Sent, { send }: Trial) {
  for (const size of sizes) {
    const request = await sent(size);
    if (!request) return undefined;
    const outcome = await send(request);
    if (outcome.kind === "late") return { request, size, costMs: undefined };
    if (outcome.kind === "gone") return undefined;
    if (outcome.costMs >= BUDGET_MS) return { request, size, costMs: outcome.costMs };
    // The server refuses this size.
    if (outcome.status === 413 || outcome.status === 414 || outcome.status === 431) return undefined;
  }
  return undefined;
}

async function bestCost(size: number, sent: Sent, { send }: Trial): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const request = await sent(Math.round(size));
    const outcome = request && (await send(request));
    if (outcome?.kind === "answer") best = Math.min(best, outcome.costMs);
  }
  return best;
}

function withValue(draft: Draft, key: string, value: Json): Draft {
  return { ...draft, values: { ...draft.values, [key]: value } };
}
