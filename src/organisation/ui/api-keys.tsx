// My API keys: made here, shown once, deleted with their consequence said first.
import { ActionIcon, Button, Modal } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, client } from '../../kit/ui/client.ts'
import { formatInstantDay } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import type { ApiKey, apiKeyContract } from '../api-keys/contract.ts'
import { accountWords } from './account-labels.ts'
import styles from './account.module.css'
import { NewApiKeyForm } from './new-api-key.tsx'

const call = client<typeof apiKeyContract>()
const queryKey = ['api-keys']

export function ApiKeys() {
  const words = useWords(accountWords)
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('GET /api/v1/api-keys', { query: { limit: 200 } }, { signal }),
  })
  const [leaving, setLeaving] = useState<ApiKey | null>(null)
  const refresh = () => void queries.invalidateQueries({ queryKey })

  const remove = async ({ id, name }: ApiKey) => {
    setLeaving(null)
    try {
      await call('DELETE /api/v1/api-keys/{id}', { params: { id } })
      toast(words.keyDeleted(name))
    } catch (problem) {
      toast(problem instanceof ApiProblem ? problem.message : words.unreachable)
    }
    refresh()
  }
  return (
    <section className={styles['part']}>
      <h2 className={styles['title']}>{words.keys}</h2>
      <p className="soft">{words.keysWhy}</p>
      {data?.items.length === 0 ? <p className="faint">{words.noKeys}</p> : null}
      {data && data.items.length > 0 ? <KeyTable keys={data.items} onRemove={setLeaving} /> : null}
      <NewApiKeyForm onMade={refresh} />
      {leaving ? (
        <RemovalDialog
          apiKey={leaving}
          onRemove={() => void remove(leaving)}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </section>
  )
}

interface KeyTableProps {
  readonly keys: readonly ApiKey[]
  readonly onRemove: (key: ApiKey) => void
}

function KeyTable({ keys, onRemove }: KeyTableProps) {
  const words = useWords(accountWords)
  const language = useLanguage()
  const day = (instant: string | null) =>
    instant === null ? words.never : formatInstantDay(language, instant)
  return (
    <div className={styles['scroll']}>
      <table className={styles['keys']}>
        <thead>
          <tr>
            {[words.keyName, words.start, words.created, words.lastUsed, words.expires].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">
              <span className="sr">{words.deleteKey}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id}>
              <td className="name">{key.name}</td>
              <td className={styles['key']}>{key.start}…</td>
              <td className="nowrap">{day(key.createdAt)}</td>
              <td className="nowrap">{day(key.lastUsedAt)}</td>
              <td className="nowrap">{key.expiresAt === null ? '–' : day(key.expiresAt)}</td>
              <td>
                <ActionIcon size={28} aria-label={words.deleteThis(key.name)} onClick={() => onRemove(key)}>
                  <IconTrash aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RemovalDialogProps {
  readonly apiKey: ApiKey
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** A deleted key cannot be had again: what will happen is said before. */
function RemovalDialog({ apiKey, onRemove, onClose }: RemovalDialogProps) {
  const words = useWords(accountWords)
  const language = useLanguage()
  const { lastUsedAt, name } = apiKey
  const used = lastUsedAt === null ? words.never : formatInstantDay(language, lastUsedAt)
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.deleteTitle(name)}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <p>{words.deleteWhy(used)}</p>
      <div className={styles['actions']} style={{ justifyContent: 'flex-end', paddingTop: 'var(--s-4)' }}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button variant="filled" color="ink" onClick={onRemove} data-autofocus>
          {words.deleteKey}
        </Button>
      </div>
    </Modal>
  )
}
