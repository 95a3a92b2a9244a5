/** Three dependencies, one needing the other: token, session, account. */
export default { path: "/me", headers: { authorization: "Bearer secret" }, status: 200 };
