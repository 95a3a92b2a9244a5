/** Conditions of custom tags, with their meaning. */
interface Condition {
  readonly expression: string;
  readonly holds: (value: unknown) => boolean;
}

export const CHECKS: Readonly<Record<string, Condition>> = {
  even: { expression: "Number($input) % 2 === 0", holds: (value) => Number(value) % 2 === 0 },
  short: {
    expression: "$input.length < 5",
    holds: (value) => (value as { readonly length: number }).length < 5,
  },
  past: {
    expression: "$input.getTime() < 4e12",
    holds: (value) => (value as Date).getTime() < 4e12,
  },
};
