// What "New" makes on the present page, and how loudly it says so.
import { useMatches } from '@tanstack/react-router'
import { useWords } from '../kit/ui/language.tsx'
import type { Create } from '../kit/ui/shell/top-bar.tsx'
import { webWords } from './labels.ts'
import { useMe } from './session.ts'

/** The list that one came from stays in the address, so that one comes back to it. */
export function useCreate(): Create | undefined {
  const words = useWords(webWords)
  const { rights } = useMe()
  const page = useMatches().at(-1)?.staticData
  if (!rights.includes('write') || page?.create === undefined) return undefined
  const isPartner = page.create === 'partner'
  const label = isPartner ? words.newPartner : words.newContact
  const quiet = page.quiet ?? false
  const link = { to: isPartner ? '/partners/new' : '/contacts/new', search: true } as const
  return { label: quiet ? words.new : label, link, quiet }
}
