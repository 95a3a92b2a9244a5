import type { Check, Secret } from "countersign";

/** The digits of a number add up to a multiple of seven. */
export const isSku = (text: string): true | string => {
  const sum = [...text.replace(/\D/g, "")].reduce((total, digit) => total + Number(digit), 0);
  return sum % 7 === 0 || `${text} is no SKU: its digits add up to ${sum}`;
};

export function isWeekday(day: Date): boolean {
  return ![0, 6].includes(day.getUTCDay());
}

export const ranges = {
  ascending: (range: { from: number; to: number }): true | string =>
    range.from <= range.to || "The range ends before it begins",
};

export const isStrong: (text: string) => true | string = (text) =>
  new Set(text).size > 5 || `${text} has few different characters`;
export const isShort: (text: string) => true | string = (text) =>
  text.length < 10 || `${text.length} characters are too many`;

export type Sku = string & Check<typeof isSku>;
export type Weekday = Date & Check<typeof isWeekday>;
export type Password = Secret<string & Check<typeof isStrong>>;

/** Differs, of all that is sent, in its two parts. */
export const areUnlike = ({ password, hint }: { password: string; hint: string }): true | string =>
  password !== hint || `${hint} is the password`;
