import { describe } from "vitest";
import { commandLine } from "./command-line.js";
import { silentBehindErrors } from "./echoes.js";

const check = (folder: string) => commandLine(folder, "check");

describe("countersign check", () => silentBehindErrors(check));
describe("countersign check with TypeScript 7", () => silentBehindErrors(check, { native: true }));
