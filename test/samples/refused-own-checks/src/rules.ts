import type { Check } from "countersign";

const isHidden = (text: string): boolean => text !== "";

export type Hidden = string & Check<typeof isHidden>;
