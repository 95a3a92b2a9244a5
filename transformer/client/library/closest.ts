/** A member of a union: whether a value is one, which properties it declares, and what is made of it. */
export type ObjectMember = readonly [
  fits: (v: unknown) => boolean,
  names: readonly string[],
  make: (v: unknown) => unknown,
];

/** What is made of an object by the member of a union that says most of it. */
export function closest(v: object, members: readonly ObjectMember[]): unknown {
  const said = ([, names]: ObjectMember) => names.filter((name) => Object.hasOwn(v, name)).length;
  const fitting = members.filter(([fits]) => fits(v));
  const best = Math.max(...fitting.map(said));
  const chosen = fitting.find((one) => said(one) === best);
  return chosen ? chosen[2](v) : v;
}
