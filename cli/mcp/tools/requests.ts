import { lastRequests } from "../../dev/running.js";
import type { DevelopmentTool } from "../development-tool.js";

const MOST = 20;

export const requests: DevelopmentTool = {
  title: "Read the last requests",
  description:
    "Returns the last requests to `countersign dev`, newest first: where each parameter came from, the status, the issues of a 422, what was not sent, and each request as curl. Secrets are hidden.",
  properties: { last: { type: "string", description: `How many, at most 200. ${MOST} if absent.` } },
  async run({ last = String(MOST) }, { project }) {
    const count = Number(last);
    if (!Number.isInteger(count) || count < 1)
      return { text: `"${last}" is not a number of requests.`, isError: true };
    const answer = await lastRequests(await project.root()).catch(() => undefined);
    if (!answer)
      return {
        text: "`countersign dev` is not running in this project. Start it, and send a request.",
        isError: true,
      };
    return { text: `${JSON.stringify(answer.requests.slice(0, count), null, 2)}\n` };
  },
};
