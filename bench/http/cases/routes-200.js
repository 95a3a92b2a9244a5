/** One of the last routes of an app with 200. */
export default { app: "routes", path: "/resource39/17/items", status: 200 };
