import { isMembers } from "../../../runtime/contract/members.js";
import { isSuccess } from "../exchange.js";
import type { Probe } from "./probe.js";

/** An operation that declares credentials must require them. */
export const ignoredCredentials: Probe = async ({ subject, sample, sendBare }) => {
  const requirements = subject.operation?.["security"];
  if (!Array.isArray(requirements) || requirements.length === 0) return undefined;
  // An empty one means that credentials are optional.
  if (requirements.some((each) => isMembers(each) && Object.keys(each).length === 0)) return undefined;
  const told = await sendBare(sample.request);
  if (told.kind !== "answer" || !isSuccess(told)) return undefined;
  return {
    kind: "ignored-credentials",
    text: `responds with ${told.status} without the credentials that the document requires`,
    request: sample.request,
    bare: true,
    expects: "expect([401, 403]).toContain(response.status);",
  };
};
