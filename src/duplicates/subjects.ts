// The kinds of records whose duplicates are looked for: what goes through all of them reads this list.
export const subjectNames = ['contact', 'partner', 'lead'] as const
export type SubjectName = (typeof subjectNames)[number]
