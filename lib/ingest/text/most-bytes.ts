/** Of a file, unpacked: a text of the platform has at most 2²⁹ characters. */
export const mostBytes = 512 * 1024 * 1024;
