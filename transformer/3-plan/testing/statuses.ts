import { planAll } from "./planned.js";

/** For tests: what the first route of each source throws, as `404 Not there`. */
export function statuses(cases: readonly (readonly [string, string, readonly string[]])[]) {
  const plans = planAll(cases.map(([, source]) => `import { HttpError } from "countersign";\n${source}`));
  return cases.map(([name, , expected], i) => {
    const planned = plans[i];
    const thrown = planned?.plans[0]?.thrown ?? [];
    const found = thrown.flatMap(({ status, descriptions = [] }) =>
      status === undefined ? [] : [[status, descriptions.join(" or ")].filter(Boolean).join(" ")],
    );
    return [name, expected, { found, problems: planned?.problems, errors: planned?.errors }] as const;
  });
}

/** The expected result for a source without problems. */
export const clean = (found: readonly string[]) => ({ found, problems: [], errors: [] });

/** A route whose handler has this body. */
export const route = (body: string, sort = "async ") =>
  `app.get("/:id", ${sort}(id: string): Promise<string> => { ${body} });`;
