// How many groups are ticked, and done something with, at once.

export const mostTicked = 1000
