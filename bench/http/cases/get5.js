/** Five coerced parameters: integers with limits, a number and a boolean. */
export default {
  path: "/shops/7/search?limit=20&offset=40&max=99.5&available=true",
  status: 200,
};
