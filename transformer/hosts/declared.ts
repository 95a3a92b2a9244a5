/** What a member of `"countersign"` in a package.json says. */
export function declared(packageJson: unknown, name: string): unknown {
  return member(member(packageJson, "countersign"), name);
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
