import type { ErrorForm } from "../contract/error-form.js";
import type { FrameworkError } from "../contract/error-fragment.js";
import { MALFORMED, TOO_LARGE } from "../contract/error-fragment.js";
import { isMembers, type Members, mapMembers } from "../contract/members.js";
import { errorResponses } from "./error-responses.js";
import { frameworkResponse } from "./raised-errors.js";

/** The framework's own responses to an invalid body: every operation that reads one has both. */
const SHARED: ReadonlyMap<string, { readonly name: string; readonly error: FrameworkError }> = new Map([
  ["400", { name: "BadRequest", error: MALFORMED }],
  ["413", { name: "ContentTooLarge", error: TOO_LARGE }],
]);

/**
 * Moves responses that many operations have into `components`, and replaces them by references, unless an operation adds
 * something to them.
 * @param members those of the document that contain Path Item Objects, with references already by name.
 */
export function shareResponses(
  members: Members,
  resolved: (value: unknown) => unknown,
  form: ErrorForm,
): { readonly members: Members; readonly responses: Members | undefined } {
  const used = new Map<string, unknown>();
  const standard = new Map(
    [...SHARED].map(([status, { error }]) => {
      const response = errorResponses({ [status]: frameworkResponse(error) }, form, () => undefined);
      return [status, (resolved(response) as Members)[status]];
    }),
  );
  const share = (response: unknown, status: string) => {
    const shared = SHARED.get(status);
    if (!shared || JSON.stringify(response) !== JSON.stringify(standard.get(status))) return response;
    used.set(shared.name, standard.get(status));
    return { $ref: `#/components/responses/${shared.name}` };
  };
  const sharing = (operation: unknown) => {
    if (!isMembers(operation) || operation["requestBody"] === undefined) return operation;
    return { ...operation, responses: mapMembers(operation["responses"], share) };
  };
  const shared = mapMembers(members, (items) => mapMembers(items, (item) => mapMembers(item, sharing)));
  return { members: shared, responses: used.size === 0 ? undefined : Object.fromEntries(used) };
}
