// Coordonnées: how a partner is reached, what it is, what was noted.
import type { ReactNode } from 'react'
import { AddressesSection } from '../../contact-details/ui/addresses.tsx'
import { EmailsSection } from '../../contact-details/ui/emails.tsx'
import { PhonesSection } from '../../contact-details/ui/phones.tsx'
import { Fact, Facts } from '../../kit/ui/form/fact.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { NotesSection } from '../../kit/ui/form/notes-section.tsx'
import { Pair } from '../../kit/ui/form/pair.tsx'
import { TitledBlock } from '../../kit/ui/form/titled-block.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { suggestPartnerTags } from './partner-calls.ts'
import { partnerFormWords } from './partner-form-labels.ts'

interface PartnerDetailsTabProps {
  readonly home: string
  /** Where the partner came from. */
  readonly origin?: ReactNode
}

export function PartnerDetailsTab({ home, origin }: PartnerDetailsTabProps) {
  const words = useWords(partnerFormWords)
  const individual = useForm().value('kind') === 'individual'
  return (
    <>
      {origin}
      <Pair>
        <EmailsSection />
        <PhonesSection />
      </Pair>
      <AddressesSection home={home} />
      <TitledBlock title={words.identity}>
        <Pair>
          <Facts>
            <Fact name="kind" />
            {individual ? <Fact name="title" /> : null}
            <Fact name="prospect" />
            <Fact name="customer" />
            <Fact name="supplier" />
            <Fact name="source" />
          </Facts>
          <Facts>
            <Fact name="website" />
            <Fact name="domains" />
            <Fact name="tags" suggest={suggestPartnerTags} />
            <Fact name="doNotCall" />
            <Fact name="doNotEmail" />
          </Facts>
        </Pair>
      </TitledBlock>
      <NotesSection name="notes" />
    </>
  )
}
