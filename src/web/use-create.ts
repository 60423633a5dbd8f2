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
  const makes = {
    contact: { label: words.newContact, to: '/contacts/new' },
    partner: { label: words.newPartner, to: '/partners/new' },
    lead: { label: words.newLead, to: '/leads/new' },
    invoice: { label: words.newInvoice, to: '/invoices/new' },
    quotation: { label: words.newQuotation, to: '/quotations/new' },
  } as const
  const { label, to } = makes[page.create]
  const quiet = page.quiet ?? false
  const link = { to, search: true } as const
  return { label: quiet ? words.new : label, link, quiet }
}
