/** A member of a union: whether a value matches it, which properties it declares, and how a value is converted. */
export type ObjectMember = readonly [
  fits: (v: unknown) => boolean,
  names: readonly string[],
  make: (v: unknown) => unknown,
];

/** Converts an object with the member of a union that declares most of its properties. */
export function closest(v: object, members: readonly ObjectMember[]): unknown {
  const said = ([, names]: ObjectMember) => names.filter((name) => Object.hasOwn(v, name)).length;
  const fitting = members.filter(([fits]) => fits(v));
  const best = Math.max(...fitting.map(said));
  const chosen = fitting.find((one) => said(one) === best);
  return chosen ? chosen[2](v) : v;
}
