// Which groups are ticked: those that are still there, however the list is read anew.
import { useState } from 'react'
import type { DuplicateGroup } from '../likeness.ts'

export interface GroupTicks {
  readonly groups: readonly DuplicateGroup[]
  readonly has: (key: string) => boolean
  readonly toggle: (key: string) => void
  readonly set: (keys: readonly string[]) => void
  readonly clear: () => void
}

export function useGroupTicks(groups: readonly DuplicateGroup[]): GroupTicks {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  return {
    groups: groups.filter(({ key }) => keys.has(key)),
    has: (key) => keys.has(key),
    toggle: (key) =>
      setKeys((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key])),
    set: (chosen) => setKeys(new Set(chosen)),
    clear: () => setKeys(new Set()),
  }
}
