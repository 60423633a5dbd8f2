// Invoices: cards or list, and those of another program brought in.
import { Menu } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../kit/ui/language.tsx'
import { RecordsPage } from '../../kit/ui/list/records-page.tsx'
import { invoiceListWords, invoiceWords } from '../../reminders/ui/invoice-labels.ts'
import { invoiceSubject } from '../../reminders/ui/invoice-subject.tsx'
import { BeginHere } from '../begin-here.tsx'
import { useMe } from '../session.ts'
import { useCreate } from '../use-create.ts'
import { useFormPrinting } from '../use-form-printing.tsx'
import { useListPage } from '../use-list-page.ts'
import { useTitle } from '../use-title.ts'

const ImportInvoicesDialog = lazy(async () => ({
  default: (await import('../../reminders/ui/import-dialog.tsx')).ImportInvoicesDialog,
}))

export function InvoicesPage() {
  const page = useListPage('/invoices')
  const create = useCreate()
  const words = useWords(invoiceWords)
  const { rights } = useMe()
  const [importing, setImporting] = useState(false)
  const printing = useFormPrinting(invoiceSubject, 'invoices', page.search)
  useTitle(useWords(invoiceListWords).title)
  return (
    <>
      <RecordsPage
        subject={invoiceSubject}
        {...page}
        actions={printing.actions}
        more={
          rights.includes('write') ? (
            <>
              {printing.item}
              <Menu.Item leftSection={<IconUpload aria-hidden />} onClick={() => setImporting(true)}>
                {words.importAction}
              </Menu.Item>
            </>
          ) : null
        }
        emptyActions={<BeginHere create={create} path={null} />}
        create={create}
      />
      {printing.dialog}
      {importing ? (
        <Suspense>
          <ImportInvoicesDialog onClose={() => setImporting(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
