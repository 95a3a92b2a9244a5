import type { Colors } from "../output.js";
import type { Change, ChangeGroup, Impact } from "./change.js";

const IMPACTS = ["breaking", "compatible", "editorial"] as const satisfies readonly Impact[];

export type Counts = Readonly<Record<Impact, number>>;

export function counted(groups: readonly ChangeGroup[]): Counts {
  const changes = groups.flatMap((group) => group.changes);
  const of = (impact: Impact) => changes.filter((change) => change.impact === impact).length;
  return { breaking: of("breaking"), compatible: of("compatible"), editorial: of("editorial") };
}

/** For programs: every change with the operations that it concerns. */
export function changesAsJson(base: string, groups: readonly ChangeGroup[]): string {
  const changes = groups.flatMap(({ what, changes }) => changes.map((change) => ({ what, ...change })));
  return `${JSON.stringify({ base, ...counted(groups), changes }, null, 2)}\n`;
}

/** For people: by operation and component, breaking changes first. */
export function formatChanges(base: string, groups: readonly ChangeGroup[], colors: Colors): string {
  const { breaking, compatible, editorial } = counted(groups);
  if (breaking + compatible + editorial === 0) return `No changes since ${base}\n`;
  const total = `${breaking} breaking, ${compatible} compatible, ${editorial} editorial since ${base}\n`;
  return `${groups.map((group) => formatGroup(group, colors)).join("\n")}\n${breaking > 0 ? colors.red(total) : total}`;
}

function formatGroup({ what, changes }: ChangeGroup, colors: Colors): string {
  const operations = [...new Set(changes.flatMap((change) => change.operations))];
  const isShared = operations.length > 0 && !operations.includes(what);
  const heading = `${what}${isShared ? colors.dim(` in ${few(operations)}`) : ""}\n`;
  const lines = IMPACTS.flatMap((impact) =>
    changes
      .filter((change) => change.impact === impact)
      .map((change) => `  ${painted(impact, colors)}  ${formatChange(change, isShared)}\n`),
  );
  return heading + lines.join("");
}

/** `request body › price: minimum 0 → 1`. In a component, also the direction of its values. */
export function formatChange({ at, text, directions }: Change, isShared: boolean): string {
  const where = at.length > 0 ? `${at.join(" › ")}: ` : "";
  const way = directions.length > 1 ? "sent and received" : directions[0] === "input" ? "sent" : "received";
  return `${where}${text}${isShared ? ` (${way})` : ""}`;
}

function painted(impact: Impact, colors: Colors): string {
  const word = impact.padEnd("compatible".length);
  if (impact === "breaking") return colors.red(word);
  return impact === "compatible" ? colors.green(word) : colors.dim(word);
}

/** The first few items of a list. */
function few(names: readonly string[]): string {
  const most = 3;
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}
