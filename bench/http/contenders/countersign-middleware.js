// Countersign with one Hono middleware for all routes (`countersign/http-app.ts`).
process.env.BENCH_MIDDLEWARE = "1";
const { default: countersign } = await import("./countersign.js");

export default { shop: countersign.shop };
