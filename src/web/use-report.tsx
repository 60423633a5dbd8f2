// Printing from a record's page: its Rapport menu, and the dialog that it opens.
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { PrintKind } from '../documents/print/letter-words.ts'
import type { PrintSelection } from '../documents/ui/print-draft.ts'
import { ReportItems, ReportMenu } from '../documents/ui/report-menu.tsx'
import { useMe } from './session.ts'

const PrintDialog = lazy(async () => ({
  default: (await import('../documents/ui/print-dialog.tsx')).PrintDialog,
}))

interface Report {
  readonly menu: ReactNode
  /** The entries of the menu, for another one. */
  readonly items: ReactNode
  readonly dialog: ReactNode
}

export function useReport(subject: PrintSelection['subject'], id: number, name: string): Report {
  const me = useMe()
  const [kind, setKind] = useState<PrintKind | null>(null)
  if (!me.rights.includes('write')) return { menu: null, items: null, dialog: null }
  return {
    menu: <ReportMenu onPrint={setKind} />,
    items: <ReportItems onPrint={setKind} />,
    dialog: kind ? (
      <Suspense>
        <PrintDialog
          kind={kind}
          of={{ subject, body: { ids: [id] }, sort: undefined }}
          what={name}
          me={me}
          onClose={() => setKind(null)}
        />
      </Suspense>
    ) : null,
  }
}
