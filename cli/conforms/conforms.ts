import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Members } from "../../runtime/contract/members.js";
import { CS4061, CS4062 } from "../../transformer/diagnostics/catalogue.js";
import type { Compilation, Problem } from "../../transformer/hosts/program.js";
import { baseDocument } from "../changes/base/base-document.js";
import { placeInDocument } from "../changes/base/place-in-document.js";
import { changesSince } from "../changes/changes-since.js";
import { openApiDocument } from "../changes/openapi-document.js";
import { type DocumentedOperation, operationsIn } from "../changes/operations.js";
import { type Deviations, deviations } from "./deviations.js";
import { stubs } from "./stub.js";

/** Where a program does not conform to an agreed document. */
export interface Conformance {
  readonly problems: readonly Problem[];
  /** Handlers of the missing operations, to paste; empty if there are none. */
  readonly stubs: string;
}

/** More differences for one operation are not helpful. */
const MOST = 10;

/**
 * Checks whether a program serves every operation of a document as agreed.
 * @param agreed a file, or the document committed at a Git revision.
 * @param text the program's document.
 * @throws ProjectError (CS4060)
 */
export async function conforms(
  agreed: string,
  text: string,
  compilation: Pick<Compilation, "routes" | "problem">,
  cwd: string,
): Promise<Conformance> {
  const document = await baseDocument(agreed, agreed, cwd);
  const current = JSON.parse(text) as Members;
  const found = deviations(changesSince(agreed, document, current), document);
  const missing = await Promise.all(
    found.missing.map(async (one) => ({
      ...compilation.problem(CS4061({ operation: one.name, agreed })),
      ...(await agreedPlace(one, agreed, cwd)),
    })),
  );
  return {
    problems: [...missing, ...otherProblems(found, current, agreed, compilation)],
    stubs: found.missing.length > 0 ? stubs(found.missing, openApiDocument(document)) : "",
  };
}

/** Where an operation was agreed, if the document is a file. */
async function agreedPlace({ name, method, path }: DocumentedOperation, agreed: string, cwd: string) {
  const file = resolve(cwd, agreed);
  const map = name.includes(" webhook ") ? "webhooks" : "paths";
  return existsSync(file) ? await placeInDocument(file, [map, path, method.toLowerCase()]) : {};
}

/** The other problems, each at its handler. */
function otherProblems(
  { other }: Deviations,
  current: Members,
  agreed: string,
  { routes, problem }: Pick<Compilation, "routes" | "problem">,
): readonly Problem[] {
  const document = openApiDocument(current);
  const operations = [
    ...operationsIn(current["paths"], document).values(),
    ...operationsIn(current["webhooks"], document, "webhook ").values(),
  ];
  const ids = new Map(operations.map(({ name, operation }) => [name, operation["operationId"]]));
  return [...other].map(([operation, texts]) => {
    const more = texts.length > MOST ? [`and ${texts.length - MOST} more`] : [];
    const changes = [...texts.slice(0, MOST), ...more].map((text) => `\n  ${text}`).join("");
    const location = routes.find(({ operationId }) => operationId === ids.get(operation))?.compiled.plan
      .location;
    return problem(CS4062({ operation, agreed, changes }, { location }));
  });
}
