/** npm's rules for new names: https://docs.npmjs.com/cli/configuring-npm/package-json#name */
export function isPackageName(name: string): boolean {
  return name.length <= 214 && /^(@[a-z0-9-][a-z0-9._-]*\/)?[a-z0-9-][a-z0-9._-]*$/.test(name);
}
