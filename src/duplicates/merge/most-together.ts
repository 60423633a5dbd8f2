// How many records become one in one merge, the original among them, and so are looked at together.

/** A screen or a program that asks for more has gone wrong. */
export const mostTogether = 100
