// Asks for the reason when a lead is moved to a status of lost ones.
import { Button, Modal, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { lostReasonsQuery } from './board-calls.ts'
import { leadBoardWords } from './lead-board-labels.ts'
import styles from './lost-dialog.module.css'

interface LostDialogProps {
  readonly name: string
  readonly onChoose: (reasonId: number) => void
  readonly onClose: () => void
}

export function LostDialog({ name, onChoose, onClose }: LostDialogProps) {
  const words = useWords(leadBoardWords)
  const kit = useWords(kitWords)
  useOpener()
  const { data: reasons } = useQuery(lostReasonsQuery)
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <Modal
      opened
      onClose={onClose}
      size={420}
      title={words.lostTitle(name)}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen !== null) onChoose(chosen)
        }}
      >
        {reasons?.length === 0 ? <p className="soft">{words.noReason}</p> : null}
        <Radio.Group
          aria-label={words.lostTitle(name)}
          value={String(chosen ?? '')}
          onChange={(value) => setChosen(Number(value))}
        >
          <div className={styles['reasons']}>
            {(reasons ?? []).map(({ id, name: label }, index) => (
              <Radio key={id} value={String(id)} label={label} data-autofocus={index === 0 || undefined} />
            ))}
          </div>
        </Radio.Group>
        <footer className={styles['foot']}>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button type="submit" variant="filled" color="ink" disabled={chosen === null}>
            {words.lose}
          </Button>
        </footer>
      </form>
    </Modal>
  )
}
