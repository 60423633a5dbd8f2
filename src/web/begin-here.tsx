// The next step where there is nothing yet: a file that is there already, or a first record.
import { Button } from '@mantine/core'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWords } from '../kit/ui/language.tsx'
import type { Create } from '../kit/ui/shell/top-bar.tsx'
import { importStart } from './import-start-link.ts'
import { webWords } from './labels.ts'

interface BeginHereProps {
  /** Nothing for those who may not write. */
  readonly create: Create | undefined
  /** `/contacts`; null where nothing is imported. */
  readonly path: string | null
}

export function BeginHere({ create, path }: BeginHereProps) {
  const words = useWords(webWords)
  if (!create) return null
  return (
    <>
      {path === null ? null : (
        <Button
          variant="default"
          leftSection={<IconUpload aria-hidden />}
          renderRoot={(props: object) => <Link {...props} {...importStart(path)} />}
        >
          {words.import}
        </Button>
      )}
      <Button
        leftSection={<IconPlus aria-hidden />}
        renderRoot={(props: object) => <Link {...props} {...create.link} />}
      >
        {create.label}
      </Button>
    </>
  )
}
