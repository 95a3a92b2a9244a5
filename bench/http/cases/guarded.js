/** Three dependencies, each of which needs the previous one: token, session, account. */
export default { path: "/me", headers: { authorization: "Bearer secret" }, status: 200 };
