/** What a project says of an option in its package.json: `"countersign": { "wire": "snake_case" }`. */
export function packageOption(packageJson: unknown, name: string): unknown {
  return member(member(packageJson, "countersign"), name);
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
