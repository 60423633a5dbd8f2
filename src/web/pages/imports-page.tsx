// The imports that were made, and the way to another.
import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../kit/ui/language.tsx'
import { PageHeader } from '../../kit/ui/page-header.tsx'
import { importWords } from '../../transfer/ui/import-labels.ts'
import { importNames, importPaths } from '../../transfer/ui/import-paths.ts'
import { ImportsList, StartButton } from '../../transfer/ui/imports-list.tsx'
import { useTitle } from '../use-title.ts'
import { ForEditors, useImportSubject } from './import-page.tsx'

export function ImportsPage() {
  const words = useWords(importWords)
  const subject = useImportSubject()
  useTitle(words.imports)
  return (
    <ForEditors>
      <PageHeader
        title={words.imports}
        before={
          <ActionIcon
            style={{ marginLeft: -8 }}
            aria-label={words[importNames[subject].back]}
            renderRoot={(props: object) => <Link {...props} to={importPaths[subject].records} />}
          >
            <IconArrowLeft aria-hidden />
          </ActionIcon>
        }
      >
        <StartButton subject={subject} />
      </PageHeader>
      <ImportsList subject={subject} />
    </ForEditors>
  )
}
