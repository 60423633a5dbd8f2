// What stands in the way of a merge, and what can be done about it.
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { Note } from '../../kit/ui/form/note.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { mergeDialogWords } from './merge-labels.ts'
import type { Merge } from './use-merge.ts'

export function MergeTrouble({ merge }: { readonly merge: Merge }) {
  const words = useWords(mergeDialogWords)
  const { trouble, changed, ids } = merge
  const icon = <IconAlertTriangle aria-hidden />
  if (ids.length < 2) return <Note icon={icon}>{words.tooFew}</Note>
  if (trouble) return <Trouble trouble={trouble} merge={merge} />
  return changed.length > 0 ? <Note icon={icon}>{words.changedSince(changed)}</Note> : null
}

function Trouble({ trouble, merge }: { readonly trouble: Error; readonly merge: Merge }) {
  const words = useWords(mergeDialogWords)
  const kit = useWords(kitWords)
  const { ids, goOnWith, retry } = merge
  const said = (text: string, label: string, act: () => void) => (
    <Note
      icon={<IconAlertTriangle aria-hidden />}
      actions={
        <Button size="s" variant="default" onClick={act}>
          {label}
        </Button>
      }
    >
      {text}
    </Note>
  )
  if (!(trouble instanceof ApiProblem))
    return said(`${kit.unreachable}. ${kit.unreachableWhy}`, kit.retry, retry)
  const away = mergedAway(trouble)
  if (away)
    return said(words.mergedSince(away.reference), words.withOriginal(away.reference), () =>
      goOnWith(ids.map((id) => (id === away.id ? away.leadsTo : id))),
    )
  const gone = notFound(trouble, merge)
  if (gone.length > 0)
    return said(words.gone, words.without, () => goOnWith(ids.filter((id) => !gone.includes(id))))
  if (trouble.status === 403) return <Note icon={<IconAlertTriangle aria-hidden />}>{words.notAllowed}</Note>
  return said(trouble.errors[0]?.message ?? trouble.message, kit.retry, retry)
}

interface MergedAway {
  readonly id: number
  readonly leadsTo: number
  readonly reference: string
}

function mergedAway({ code, details }: ApiProblem): MergedAway | null {
  if (code !== 'merged') return null
  const { id, leadsTo } = details as { id?: number; leadsTo?: { id: number; reference: string } }
  return id === undefined || !leadsTo ? null : { id, leadsTo: leadsTo.id, reference: leadsTo.reference }
}

/** The ids that the server did not find, by the pointers of the request. */
function notFound({ errors }: ApiProblem, { ids, originalId }: Merge): number[] {
  const duplicates = ids.filter((id) => id !== originalId)
  return errors.flatMap(({ code, pointer }) => {
    if (code !== 'not-found') return []
    const at = /^\/duplicateIds\/(\d+)$/.exec(pointer)?.[1]
    if (at !== undefined) return duplicates[Number(at)] ?? []
    return pointer === '/originalId' ? originalId : []
  })
}
