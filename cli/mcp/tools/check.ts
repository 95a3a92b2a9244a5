import { countedRoutes } from "../../counted-routes.js";
import type { DevelopmentTool } from "../development-tool.js";
import { problemsText } from "../plain.js";

export const check: DevelopmentTool = {
  title: "Check the program",
  description:
    "Type-checks the program and reports what Countersign cannot serve, each problem with its file, line, column, code and fix. Call it after every edit. It reads the files from disk.",
  properties: {},
  async run(_, { project, context }) {
    const { problems, routes } = await project.compiled();
    return {
      text:
        problems.length > 0 ? problemsText(problems, context.cwd) : `${countedRoutes(routes)}, no problems\n`,
    };
  },
};
