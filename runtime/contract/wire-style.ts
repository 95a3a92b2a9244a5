/**
 * How the names of properties are written on the wire: `firstName` is `first_name` in `snake_case`.
 * @example const orders = codec<Order>({ wire: "snake_case" satisfies WireStyle });
 */
export type WireStyle = "as-written" | "snake_case" | "kebab-case" | "camelCase" | "PascalCase";
