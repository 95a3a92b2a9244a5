/** A request to the last of 200 routes, and its response. */
export const REQUEST = { path: "/things199/5", body: { name: "Lamp", price: 39.5, tags: ["light"] } };
export const ANSWER = { id: 5, ...REQUEST.body };
