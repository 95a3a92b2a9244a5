/** @type {import("countersign/rules").Rule} */
module.exports = ({ operations, incoming }) => [
  ...operations
    .filter(({ path }) => !path.startsWith("/v1/"))
    .map(({ at }) => ({ at, message: "The path has no version.", fix: "Begin it with /v1/." })),
  ...incoming
    .filter(({ name }) => name.endsWith(".phone"))
    .map(({ at, name }) => ({ at, message: `"${name}" must not be asked for.` })),
];
