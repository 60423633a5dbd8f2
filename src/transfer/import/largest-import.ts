// How large a file may be: the screen says so before it is sent, the server refuses it while it arrives.

/** In bytes: 200 MB, about a million rows. */
export const largestImport = 200_000_000
