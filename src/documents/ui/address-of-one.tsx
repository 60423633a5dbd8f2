// Which address of one addressee is printed, where they or their main partner have several.
import { NativeSelect } from '@mantine/core'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { countryName } from '../../kit/country.ts'
import type { AddressUse } from '../../contact-details/contact-details.ts'
import type { Preview } from '../contract.ts'
import type { PrintDraft } from './print-draft.ts'
import { printWords } from './print-labels.ts'

export const addressUses = ['default', 'invoicing', 'delivery'] as const satisfies readonly AddressUse[]

type Shown = NonNullable<Preview['shown']>
type Known = Shown['addresses'][number]

interface AddressOfOneProps {
  readonly className?: string | undefined
  readonly label: string
  readonly draft: PrintDraft
  readonly onDraft: (draft: PrintDraft) => void
  readonly shown: Shown
}

export function AddressOfOne({ className, label, draft, onDraft, shown }: AddressOfOneProps) {
  const nameOf = useAddressName(shown)
  const { id, addresses } = shown
  if (addresses.length === 0) return null
  const chosen = addresses.findIndex((known) => known.chosen)
  const choose = (place: number) => {
    const known = addresses[place]
    if (!known) return
    const others = draft.choices.filter((choice) => choice.id !== id)
    onDraft({ ...draft, choices: [...others, { id, from: known.from, index: known.index }] })
  }
  return (
    <NativeSelect
      {...(className === undefined ? {} : { className })}
      label={label}
      value={String(chosen)}
      data={addresses.map((known, place) => ({ value: String(place), label: nameOf(known) }))}
      onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
    />
  )
}

/** `Facturation, 75002 Paris`; where it is needed to tell them apart, the street and whose it is. */
function useAddressName({ kind, addresses }: Shown): (known: Known) => string {
  const words = useWords(printWords)
  const language = useLanguage()
  const place = ({ address }: Known) =>
    [address.postcode, address.city].filter(Boolean).join(' ') || countryName(address.country, language)
  const mixed = new Set(addresses.map(({ from }) => from)).size > 1 || addresses[0]?.from !== kind
  return (known) => {
    const { line2, line3, line4, line5, uses } = known.address
    const use = addressUses.find((one) => uses.includes(one) && one !== 'default') ?? uses[0]
    const same =
      addresses.filter((other) => other.from === known.from && place(other) === place(known)).length > 1
    const street = same || !use ? line4 || line5 || line3 || line2 : ''
    const whose = mixed && known.from === 'partner' ? ` (${words.ofPartner})` : ''
    return [use ? words[use] : '', place(known), street].filter(Boolean).join(', ') + whose
  }
}
