/** A small response, and one coerced parameter. */
export default { path: "/items/42", status: 200 };
