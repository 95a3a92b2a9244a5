import {
  HttpError,
  type Int,
  type Max,
  type Min,
  type MinLength,
  tool as made,
  type Name,
  ToolError,
  tools,
} from "countersign";
import { type Place, readWeather } from "./weather.js";

/** Says hello. */
function greet(name: string & MinLength<1>): string {
  return `Hello, ${name}`;
}

/** Forgets everything. */
function forget(): void {}

interface Tree {
  value: Int;
  children: Tree[];
}

/**
 * Adds up a tree.
 * @param tree with all below it
 */
const sum = (tree: Tree): number => tree.children.reduce((total, child) => total + sum(child), tree.value);

/** Moves a place. */
export const move = made(
  async (place: Place, by: { x: number; y: number }): Promise<Place> => ({
    ...place,
    x: place.x + by.x,
    y: place.y + by.y,
  }),
);

const failing = made(
  (how: "told" | "http" | "server" | "bug"): string => {
    if (how === "told") throw new ToolError("Try tomorrow");
    if (how === "http") throw new HttpError(404, { missing: how });
    if (how === "server") throw new HttpError(503, "password=hunter2");
    throw new Error("password=hunter2");
  },
  { name: "fail", description: "Fails.", log: () => {} },
);

/** Counts. */
const count = (
  from: Int & Min<1>,
  step?: Int & Name<"by">,
  until: (Int & Max<100>) | null = 10,
): number[] => [from, step ?? 0, until ?? 0];

export const all = tools([
  made(readWeather),
  made(greet),
  made(forget),
  made(sum),
  move,
  failing,
  made(count),
]);
