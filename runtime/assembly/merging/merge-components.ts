import { type Members, membersOf } from "../../contract/members.js";
import { isSameJson } from "./same-json.js";

/** Merges the components of two documents, by kind. Equal components are listed once. */
export function mergeComponents(hosts: Members, own: Members, refuse: (problem: string) => void): Members {
  const merged = Object.entries(own).map(([kind, named]) => {
    const before = membersOf(hosts[kind]);
    const names = Object.keys(membersOf(named)).filter((name) => Object.hasOwn(before, name));
    const other = names.filter((name) => !isSameJson(before[name], membersOf(named)[name]));
    if (other.length > 0)
      refuse(
        `The host already has other ${kind} with these names: ${other.map((name) => `"${name}"`).join(", ")}. Set a componentPrefix, so that the names differ.`,
      );
    return [kind, { ...membersOf(named), ...before }];
  });
  return { ...hosts, ...Object.fromEntries(merged) };
}
