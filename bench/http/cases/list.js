/** A hundred rows. */
export default { path: "/rows", status: 200 };
