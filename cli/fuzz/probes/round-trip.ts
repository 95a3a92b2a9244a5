import type { Json, Schema } from "../../../transformer/schema.js";
import { isSuccess } from "../exchange.js";
import { issuesOf } from "../judge.js";
import type { Probe } from "./probe.js";

/** If an operation returns the type that it accepts, it must accept its own response: what is encoded can be decoded. */
export const roundTrip: Probe = async ({ subject, sample, send }) => {
  const body = subject.inputs.find(({ place, name, mediaType }) => place === "body" && !name && !mediaType);
  const [schema] = body?.schemas ?? [];
  if (!schema || !isSuccess(sample.answer) || !subject.answers.some((each) => isSame(each, schema)))
    return undefined;
  let answered: Json;
  try {
    answered = JSON.parse(sample.answer.text);
  } catch {
    return undefined;
  }
  const request = { ...sample.request, body: { text: JSON.stringify(answered) } };
  const told = await send(request);
  const [issue] = told.kind === "answer" ? (issuesOf(told) ?? []) : [];
  return (
    issue && {
      kind: "round-trip",
      text: `refuses the response that it gave: ${issue.loc.join(".")}, ${issue.msg}`,
      request,
      expects: "expect(response.status).not.toBe(422);",
    }
  );
};

function isSame(one: Schema, other: Schema): boolean {
  return one.kind === "ref" && other.kind === "ref" && one.id === other.id;
}
