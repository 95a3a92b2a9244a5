// `npx drizzle-kit generate` writes a migration after a change of the schema.
export default { dialect: "postgresql", schema: "./src/schema.ts", out: "./migrations" };
