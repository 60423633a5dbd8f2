// Conversions of many leads at once: one of them, or all that were made.
import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useWords } from '../../kit/ui/language.tsx'
import { PageHeader } from '../../kit/ui/page-header.tsx'
import { leadBatchWords } from '../../leads/ui/batch-labels.ts'
import { BatchReport } from '../../leads/ui/batch-report.tsx'
import { BatchReports } from '../../leads/ui/batch-reports.tsx'
import { useTitle } from '../use-title.ts'

export function LeadConversionsPage() {
  const words = useWords(leadBatchWords)
  const { id } = useParams({ strict: false })
  const one = id === undefined ? null : Number(id)
  const title = one === null ? words.reports : words.report
  useTitle(title)
  return (
    <>
      <PageHeader
        title={title}
        before={
          <ActionIcon
            style={{ marginLeft: -8 }}
            aria-label={one === null ? words.back : words.backToReports}
            renderRoot={(props: object) => (
              <Link {...props} to={one === null ? '/leads' : '/leads/conversions'} />
            )}
          >
            <IconArrowLeft aria-hidden />
          </ActionIcon>
        }
      />
      {one === null ? <BatchReports /> : <BatchReport key={one} id={one} />}
    </>
  )
}
