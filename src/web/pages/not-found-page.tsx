// An address where nothing is.
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { shellWords } from '../../kit/ui/shell/labels.ts'
import { webWords } from '../labels.ts'
import { DoorPage } from './door-page.tsx'

/** With the menu around it. */
export function NotFoundPage() {
  const words = useWords(shellWords)
  return (
    <EmptyState wholePage title={words.notFound}>
      {words.notFoundWhy}
    </EmptyState>
  )
}

/** Where there is no menu: it says the way back itself. */
export function NowherePage() {
  const words = useWords(shellWords)
  const web = useWords(webWords)
  return (
    <DoorPage title={words.notFound} why={words.notFoundWhy}>
      <Link to="/contacts" className="link">
        {web.backToContacts}
      </Link>
    </DoorPage>
  )
}
