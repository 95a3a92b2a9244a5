/** A token, as names of header fields, methods and protocols are (RFC 9110, 5.6.2). */
export const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;
