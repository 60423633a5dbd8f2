// Coordonnées: how a contact is reached, who they are, what was noted.
import type { ReactNode } from 'react'
import { AddressesSection } from '../../contact-details/ui/addresses.tsx'
import { EmailsSection } from '../../contact-details/ui/emails.tsx'
import { PhonesSection } from '../../contact-details/ui/phones.tsx'
import { Fact, Facts } from '../../kit/ui/form/fact.tsx'
import { NotesSection } from '../../kit/ui/form/notes-section.tsx'
import { Pair } from '../../kit/ui/form/pair.tsx'
import { TitledBlock } from '../../kit/ui/form/titled-block.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { suggestTags } from './contact-calls.ts'
import { contactFormWords } from './contact-form-labels.ts'

interface ContactDetailsTabProps {
  readonly home: string
  /** Where the contact came from. */
  readonly origin?: ReactNode
}

export function ContactDetailsTab({ home, origin }: ContactDetailsTabProps) {
  const words = useWords(contactFormWords)
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
            <Fact name="title" />
            <Fact name="jobFunctionId" />
            <Fact name="jobTitle" label={{ fr: 'Carte de visite', en: 'On the card' }} />
            <Fact name="department" />
            <Fact name="doNotCall" />
            <Fact name="doNotEmail" />
          </Facts>
          <Facts>
            <Fact
              name="managerId"
              label={{ fr: 'Responsable', en: 'Manager' }}
              link={(id) => ({ to: '/contacts/$id', params: { id: String(id) } })}
            />
            <Fact name="birthday" />
            <Fact name="source" />
            <Fact name="website" />
            <Fact name="linkedIn" />
            <Fact name="tags" suggest={suggestTags} />
          </Facts>
        </Pair>
      </TitledBlock>
      <NotesSection name="notes" />
    </>
  )
}
