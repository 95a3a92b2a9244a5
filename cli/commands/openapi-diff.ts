import type { Members } from "../../runtime/contract/members.js";
import { baseDocument } from "../changes/base/base-document.js";
import { changesSince } from "../changes/changes-since.js";
import { changesAsJson, counted, formatChanges } from "../changes/report.js";
import type { Context } from "../context.js";

/**
 * `countersign openapi --diff BASE`: what changed for clients since then.
 * @param file what the document is called where it is committed.
 * @returns 1 if a change breaks them.
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
