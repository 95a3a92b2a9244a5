import { App, type Check } from "countersign";
import type { Hidden } from "./rules.js";

const app = new App({ title: "Sample", version: "1.0.0" });

export const isLater = async (text: string): Promise<boolean> => text !== "";
export const isAny = <T>(value: T): boolean => value !== undefined;
export const isNumber = (value: number): boolean => value > 0;
export const isLong = (text: string, length: number): boolean => text.length > length;
export const isCounted = (text: string): number => text.length;
export function isEither(text: string): boolean;
export function isEither(text: number): boolean;
export function isEither(text: string | number): boolean {
  return text !== "";
}
const isLocal = (text: string): boolean => text !== "";

type Test = (text: string) => boolean;
export const isTyped: Test = (text) => text !== "";
interface Labelled<F extends Test> {
  label: string & Check<F>;
}

interface Item {
  later: string & Check<typeof isLater>;
  any: string & Check<typeof isAny>;
  number: string & Check<typeof isNumber>;
  sometimes: (string | number) & Check<typeof isNumber>;
  long: string & Check<typeof isLong>;
  counted: string & Check<typeof isCounted>;
  either: string & Check<typeof isEither>;
  local: string & Check<typeof isLocal>;
  hidden: Hidden;
  labelled: Labelled<typeof isTyped>;
}

app.post("/", (item: Item): string => item.local);

export default app;
