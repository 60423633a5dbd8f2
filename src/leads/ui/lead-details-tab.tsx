// Coordonnées: how a lead is reached, where it stands, what it is about.
import { AddressesSection } from '../../contact-details/ui/addresses.tsx'
import { EmailsSection } from '../../contact-details/ui/emails.tsx'
import { PhonesSection } from '../../contact-details/ui/phones.tsx'
import { Fact, Facts } from '../../kit/ui/form/fact.tsx'
import { NotesSection } from '../../kit/ui/form/notes-section.tsx'
import { Pair } from '../../kit/ui/form/pair.tsx'
import { TitledBlock } from '../../kit/ui/form/titled-block.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { suggestLeadTags } from './lead-calls.ts'
import { leadFormWords } from './lead-form-labels.ts'

export function LeadDetailsTab({ home }: { readonly home: string }) {
  const words = useWords(leadFormWords)
  return (
    <>
      <Pair>
        <EmailsSection />
        <PhonesSection />
      </Pair>
      <AddressesSection home={home} />
      <TitledBlock title={words.qualification}>
        <Pair>
          <Facts>
            <Fact name="statusId" />
            <Fact name="lostReasonId" />
          </Facts>
          <Facts>
            <Fact name="sourceId" />
            <Fact name="sectorId" />
          </Facts>
        </Pair>
      </TitledBlock>
      <TitledBlock title={words.identity}>
        <Pair>
          <Facts>
            <Fact name="title" />
            <Fact name="jobTitle" />
            <Fact name="department" />
            <Fact name="doNotCall" />
            <Fact name="doNotEmail" />
          </Facts>
          <Facts>
            <Fact name="website" />
            <Fact name="tags" suggest={suggestLeadTags} />
          </Facts>
        </Pair>
      </TitledBlock>
      <NotesSection name="description" />
    </>
  )
}
