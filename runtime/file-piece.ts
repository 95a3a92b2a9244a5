/** How much of a file is read or handed out at once, in bytes: what Node's own streams of files read. */
export const FILE_PIECE = 65_536;
