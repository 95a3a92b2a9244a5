/** How many bytes of a file are read or passed on at once: the size that Node's own file streams use. */
export const FILE_PIECE = 65_536;
