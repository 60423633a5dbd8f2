// What other slices add to a contact's form: its history.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Timeline } from '../../activity/ui/timeline.tsx'
import { contactTrailQuery } from '../../contacts/ui/contact-calls.ts'
import { contactFormFields } from '../../contacts/ui/contact-form-fields.ts'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { webWords } from '../labels.ts'

export function useContactTabs(id: number, version: number): readonly RecordTab[] {
  const words = useWords(webWords)
  return [{ name: 'activity', label: words.activity, panel: <ContactActivity id={id} version={version} /> }]
}

function ContactActivity({ id, version }: { readonly id: number; readonly version: number }) {
  const trail = useInfiniteQuery(contactTrailQuery(id, version))
  return (
    <Timeline
      changes={trail.data?.pages.flatMap((page) => page.items) ?? []}
      fields={contactFormFields}
      pending={trail.isPending || trail.isFetchingNextPage}
      failed={trail.isError}
      onMore={trail.hasNextPage ? () => void trail.fetchNextPage() : null}
    />
  )
}
