import type { Members } from "../../runtime/contract/members.js";
import { baseDocument } from "../changes/base/base-document.js";
import { changesSince } from "../changes/changes-since.js";
import { changesAsJson, counted, formatChanges } from "../changes/report.js";
import type { Context } from "../context.js";

/**
 * `countersign openapi --diff BASE`: what has changed for clients since then.
 * @param file the name under which the document is committed.
 * @returns 1 if a change breaks clients.
 */
export async function openapiDiff(
  context: Context,
  { diff, file, json }: { readonly diff: string; readonly file: string; readonly json: boolean },
  text: string,
): Promise<number> {
  const { cwd, stdout } = context;
  const groups = changesSince(diff, await baseDocument(diff, file, cwd), JSON.parse(text) as Members);
  stdout.write(json ? changesAsJson(diff, groups) : formatChanges(diff, groups, stdout.colors));
  return counted(groups).breaking > 0 ? 1 : 0;
}
