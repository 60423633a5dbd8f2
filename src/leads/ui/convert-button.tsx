// Begins the conversion of a lead from its page.
import { Button } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { Lead } from '../lead.ts'
import { conversionWords } from './conversion-labels.ts'

const ConvertDialog = lazy(async () => ({ default: (await import('./convert-dialog.tsx')).ConvertDialog }))

export function ConvertButton({ lead }: { readonly lead: Lead }) {
  const words = useWords(conversionWords)
  const { readOnly } = useForm()
  const [opened, setOpened] = useState(false)
  if (readOnly) return null
  return (
    <>
      <Button
        size="s"
        variant="default"
        leftSection={<IconUserCheck aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {words.convert}
      </Button>
      {opened ? (
        <Suspense>
          <ConvertDialog lead={lead} onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
