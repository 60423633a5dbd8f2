// Search everywhere: any contact, partner, lead, quotation, invoice or place of the menu, and what was opened last.
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowRight, IconList, IconPlus, IconUpload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSay, useWords } from '../kit/ui/language.tsx'
import { isCovered, isMatched } from '../kit/ui/palette/mark-parts.ts'
import type { PaletteGroup, PaletteItem } from '../kit/ui/palette/palette-item.ts'
import { Palette } from '../kit/ui/palette/palette.tsx'
import { Portrait } from '../kit/ui/portrait.tsx'
import { placesOf, type Menu } from '../kit/ui/shell/menu-entries.ts'
import { webWords } from './labels.ts'
import { recentRecords } from './recent-records.ts'
import {
  foundContacts,
  foundInvoices,
  foundLeads,
  foundPartners,
  foundSales,
  recentlyOpened,
  type FoundRecord,
} from './search-records.ts'
import { useMe } from './session.ts'

interface SearchDialogProps {
  readonly menu: Menu
  readonly onClose: () => void
}

const typingTime = 80

export function SearchDialog({ menu, onClose }: SearchDialogProps) {
  const labels = useWords(webWords)
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const [searched] = useDebouncedValue(words, typingTime)
  const contacts = useFoundRecords('contacts', searched, foundContacts)
  const partners = useFoundRecords('partners', searched, foundPartners)
  const leads = useFoundRecords('leads', searched, foundLeads)
  const sales = useFoundRecords('quotations', searched, foundSales)
  const invoices = useFoundRecords('invoices', searched, foundInvoices)
  const recent = useRecent()
  const recordItem = useRecordItem(words)
  const places = [...usePlaceItems(menu, words), ...useImportItems(words)]
  const actions = useActionItems(words)
  const groups: PaletteGroup[] =
    words === ''
      ? [
          { key: 'recent', label: labels.recent, items: recent.map(recordItem) },
          { key: 'places', label: labels.goTo, items: places },
        ]
      : [
          { key: 'contacts', label: labels.contacts, items: (contacts.data ?? []).map(recordItem) },
          { key: 'partners', label: labels.partners, items: (partners.data ?? []).map(recordItem) },
          { key: 'leads', label: labels.leads, items: (leads.data ?? []).map(recordItem) },
          { key: 'quotations', label: labels.quotations, items: (sales.data ?? []).map(recordItem) },
          { key: 'invoices', label: labels.invoices, items: (invoices.data ?? []).map(recordItem) },
          { key: 'places', label: labels.goTo, items: places },
          { key: 'actions', label: labels.actions, items: actions },
        ]
  const failed = [contacts, partners, leads, sales, invoices].some(({ isError }) => isError)
  return (
    <Palette
      words={typed}
      onWords={setTyped}
      groups={groups}
      nothing={failed ? labels.searchFailed : ''}
      onClose={onClose}
    />
  )
}

type Find = (q: string, signal: AbortSignal) => Promise<FoundRecord[]>

function useFoundRecords(subject: FoundRecord['subject'], q: string, find: Find) {
  return useQuery({
    queryKey: [subject, 'found', q],
    queryFn: ({ signal }) => find(q, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
}

function useRecent(): readonly FoundRecord[] {
  const { data = [] } = useQuery({
    queryKey: ['recent'],
    queryFn: ({ signal }) => recentlyOpened(recentRecords(), signal),
    staleTime: 0,
  })
  return data
}

function useRecordItem(words: string): (record: FoundRecord) => PaletteItem {
  const navigate = useNavigate()
  const to = {
    contacts: '/contacts/$id',
    partners: '/partners/$id',
    leads: '/leads/$id',
    quotations: '/quotations/$id',
    invoices: '/invoices/$id',
  } as const
  return ({ subject, id, title, facts, foundBy, ...portrait }) => ({
    key: `${subject}-${id}`,
    title,
    facts: [...(isCovered(title, words) ? [] : foundBy.filter((fact) => isMatched(fact, words))), ...facts],
    picture: <Portrait {...portrait} />,
    run: () => void navigate({ to: to[subject], params: { id: String(id) } }),
  })
}

function usePlaceItems(menu: Menu, words: string): PaletteItem[] {
  const say = useSay()
  const navigate = useNavigate()
  return placesOf(menu)
    .filter((place) => words === '' || isMatched(say(place.words), words))
    .map((place) => {
      const PlaceIcon = place.icon ?? IconArrowRight
      return {
        key: `place-${place.path}`,
        title: say(place.words),
        facts: [],
        picture: <PlaceIcon aria-hidden />,
        run: () => void navigate({ to: place.path }),
      }
    })
}

/** Importing has no place in the menu, and a phone has no menu above its list. */
function useImportItems(words: string): PaletteItem[] {
  const labels = useWords(webWords)
  const navigate = useNavigate()
  const { rights } = useMe()
  if (!rights.includes('write')) return []
  const titles = {
    contacts: labels.importContacts,
    partners: labels.importPartners,
    leads: labels.importLeads,
  }
  return (['contacts', 'partners', 'leads'] as const)
    .map((subject) => ({
      key: `import-${subject}`,
      title: titles[subject],
      facts: [],
      picture: <IconUpload aria-hidden />,
      run: () => void navigate({ to: `/${subject}/imports/new` }),
    }))
    .filter(({ title }) => words === '' || isMatched(title, words))
}

/** What one can still do with the words: see all that match, or make a new one. */
function useActionItems(words: string): PaletteItem[] {
  const labels = useWords(webWords)
  const navigate = useNavigate()
  const { rights } = useMe()
  const list = {
    key: 'list',
    title: labels.searchInContacts,
    facts: [],
    picture: <IconList aria-hidden />,
    run: () => void navigate({ to: '/contacts', search: { q: words } }),
  }
  const create = {
    key: 'new',
    title: labels.newContact,
    facts: [],
    picture: <IconPlus aria-hidden />,
    keys: 'n',
    run: () => void navigate({ to: '/contacts/new' }),
  }
  return rights.includes('write') ? [list, create] : [list]
}
