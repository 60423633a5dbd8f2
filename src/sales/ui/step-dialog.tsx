// Says what a step of a sale does before it does it; what is missing is said in the dialog.
import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { fieldOf } from '../../kit/ui/form/pointers.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useSay, useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import type { Sale } from '../sale.ts'
import { linesWords } from './lines-labels.ts'
import { cancelSale, completeSale, confirmSale, finaliseSale } from './sale-calls.ts'
import { saleFormFields } from './sale-form-fields.ts'
import { saleFormWords } from './sale-form-labels.ts'
import type { AskedStep } from './sale-steps.tsx'
import styles from './step-dialog.module.css'

interface StepDialogProps {
  readonly sale: Sale
  readonly step: AskedStep
  readonly onClose: () => void
}

export function StepDialog({ sale, step, onClose }: StepDialogProps) {
  const words = useWords(saleFormWords)
  const kit = useWords(kitWords)
  useOpener()
  const [reference, setReference] = useState(sale.customerReference)
  const [faults, setFaults] = useState<readonly string[]>([])
  const faultsOf = useFaults()
  const run = async () => {
    try {
      const after = await stepped(sale, step, reference)
      toast(done(words, step)(after.reference))
      onClose()
    } catch (problem) {
      setFaults(faultsOf(problem))
    }
  }
  const { title, why, button } = asked(words, step, sale.reference)
  return (
    <Modal opened onClose={onClose} size={440} title={title} closeButtonProps={{ 'aria-label': kit.close }}>
      <form
        className={styles['step']}
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        {why === '' ? null : <p className="soft">{why}</p>}
        {step === 'confirm' ? (
          <TextInput
            label={words.customerReference}
            maxLength={100}
            data-autofocus
            value={reference}
            onChange={({ currentTarget }) => setReference(currentTarget.value)}
          />
        ) : null}
        {faults.length > 0 ? (
          <ul role="alert" className={styles['faults']}>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        ) : null}
        <footer className={styles['foot']}>
          <Button onClick={onClose}>{step === 'cancel' ? words.keep : kit.cancel}</Button>
          <Button type="submit" variant="filled" color="ink" data-autofocus={step !== 'confirm' || undefined}>
            {button}
          </Button>
        </footer>
      </form>
    </Modal>
  )
}

function stepped(sale: Sale, step: AskedStep, customerReference: string): Promise<Sale> {
  switch (step) {
    case 'finalise':
      return finaliseSale(sale)
    case 'confirm':
      return confirmSale(sale, customerReference)
    case 'complete':
      return completeSale(sale)
    case 'cancel':
      return cancelSale(sale)
  }
}

type SaleWords = (typeof saleFormWords)['fr']

function asked(words: SaleWords, step: AskedStep, reference: string) {
  switch (step) {
    case 'finalise':
      return { title: words.finaliseTitle, why: words.finaliseWhy, button: words.finalise }
    case 'confirm':
      return { title: words.confirm, why: words.confirmWhy, button: words.confirm }
    case 'complete':
      return { title: `${words.complete} ${reference}`, why: '', button: words.complete }
    case 'cancel':
      return { title: words.cancelTitle(reference), why: words.cancelWhy, button: words.cancelNow }
  }
}

function done(words: SaleWords, step: AskedStep): (reference: string) => string {
  const said = {
    finalise: words.finalised,
    confirm: words.confirmed,
    complete: words.completed,
    cancel: words.cancelled,
  }
  return said[step]
}

/** `Lignes : à remplir.` a field each; else why it could not be done. */
function useFaults(): (problem: unknown) => readonly string[] {
  const say = useSay()
  const { fault } = useWords(linesWords)
  const { unreachable } = useWords(kitWords)
  return (problem) => {
    if (!(problem instanceof ApiProblem)) return [unreachable]
    if (problem.errors.length === 0) return [problem.message]
    return problem.errors.map((error) => {
      const field = saleFormFields.find(({ name }) => name === fieldOf(error))
      return field ? fault(say(field.label), error.message) : error.message
    })
  }
}
