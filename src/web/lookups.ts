// Where the records that fields point at are looked up.
import type { Lookups } from '../kit/ui/lookups.tsx'

export const lookups: Lookups = {}
