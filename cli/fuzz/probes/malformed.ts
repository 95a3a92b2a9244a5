import { misfitOf } from "../../../transformer/fuzz/fuzzed.js";
import type { SentBody, SentRequest } from "../exchange.js";
import { generalFinding } from "../judge.js";
import type { Probe, Probed, Trial } from "./probe.js";

interface Malformed {
  readonly what: string;
  readonly contentType?: string;
  readonly body: SentBody;
  /** Whether anything but a refusal is a fault. */
  readonly isRefused: boolean;
}

/** Larger than the body that an app accepts by default. */
const LARGE = 1024 * 1024 + 1;

/** Malformed bodies, and bodies with the wrong media type. */
export const malformed: Probe = async (trial) => {
  const { sample, subject, documented } = trial;
  for (const { what, contentType, body, isRefused } of bodiesFor(trial)) {
    const { "content-type": sent, ...headers } = sample.request.headers;
    const type = contentType ?? sent;
    const request: SentRequest = {
      ...sample.request,
      headers: { ...headers, ...(type !== undefined && { "content-type": type }) },
      body,
    };
    const outcome = await trial.send(request);
    const broken = { loc: ["body"], why: what, certain: 0 };
    const found =
      generalFinding(subject, outcome, { secrets: [], broken }, documented) ??
      (isRefused && outcome.kind === "answer" && outcome.status < 400
        ? {
            kind: "broken-accepted" as const,
            text: `responds with ${outcome.status}, although the body is ${what}`,
          }
        : undefined);
    if (found) return { ...found, request, expects: expectation(found.kind) };
  }
  return undefined;
};

const expectation = (kind: Probed["kind"]) =>
  kind === "broken-accepted"
    ? "expect(response.status).toBeGreaterThanOrEqual(400);"
    : "expect(response.status).toBeLessThan(500);";

function bodiesFor({ subject, program, sample }: Trial): readonly Malformed[] {
  const input = subject.inputs.find(({ place }) => place === "body" || place === "form");
  const { body } = sample.request;
  if (!input || !body || !("text" in body)) return [];
  if (input.place === "form")
    return [
      {
        what: "JSON instead of a form",
        contentType: "application/json",
        body: { text: "{}" },
        isRefused: false,
      },
      {
        what: "a multipart form without a boundary",
        contentType: "multipart/form-data",
        body: { text: "x" },
        isRefused: true,
      },
    ];
  const isText = (input.name !== undefined ? [] : input.schemas).every(
    (schema) => misfitOf(schema, body.text, { types: program.types, direction: "input" }) === undefined,
  );
  return [
    { what: "not JSON", body: { text: '{"a":' }, isRefused: true },
    { what: "empty, although it is sent as JSON", body: { text: "" }, isRefused: false },
    { what: "of another media type", contentType: "text/plain", body, isRefused: !input.optional && !isText },
    {
      what: "not UTF-8",
      body: { base64: Buffer.from([0x22, 0xff, 0xfe, 0x22]).toString("base64") },
      isRefused: true,
    },
    { what: "nested very deeply", body: { text: "[".repeat(20_000) + "]".repeat(20_000) }, isRefused: false },
    { what: "larger than most bodies", body: { text: body.text + " ".repeat(LARGE) }, isRefused: false },
  ];
}
