/** A token, such as the names of header fields, methods and protocols (RFC 9110, 5.6.2). */
export const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;
