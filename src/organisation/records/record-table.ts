// The kinds of records that are followed, belong to companies and keep a trail, by the names of their tables.
export type RecordTable = 'contact' | 'partner' | 'lead'

/** All that the machine of records saves, and keeps a trail of. */
export type KeptTable = RecordTable | 'sale'
