// What keeps Carnet from starting and whoever starts it can mend, in words for the terminal.

export class Unusable extends Error {}
