/** How the names of properties are written outside: `firstName` is `first_name` in `snake_case`. */
export type WireStyle = "as-written" | "snake_case" | "kebab-case" | "camelCase" | "PascalCase";
