// The next step of a sale, as the one strong button of its page; the others in its menu.
import { Button, Menu } from '@mantine/core'
import { IconBan, IconCheck, IconVersions } from '@tabler/icons-react'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { Sale } from '../sale.ts'
import { mayStep, type SaleStep } from '../sale-status.ts'
import { saleFormWords } from './sale-form-labels.ts'

/** The steps that say what they do before they do it. */
export type AskedStep = Exclude<SaleStep, 'renew'>

interface SaleStepsProps {
  readonly sale: Sale
  readonly onStep: (step: AskedStep) => void
}

/** Finaliser, Confirmer la commande, Terminer. */
export function SaleStepButton({ sale, onStep }: SaleStepsProps) {
  const words = useWords(saleFormWords)
  const { readOnly, state } = useForm()
  const step = (['finalise', 'confirm', 'complete'] as const).find((one) => mayStep(one, sale.status))
  const unsaved = Object.keys(state.edits).length > 0
  if (readOnly || step === undefined) return null
  return (
    <Button
      size="s"
      variant="filled"
      color="ink"
      leftSection={<IconCheck aria-hidden />}
      disabled={unsaved}
      title={unsaved ? words.saveFirst : undefined}
      onClick={() => onStep(step)}
    >
      {step === 'confirm' ? (
        <>
          <span className="only-wide">{words.confirm}</span>
          <span className="only-phone">{words.confirmShort}</span>
        </>
      ) : (
        words[step]
      )}
    </Button>
  )
}

/** For the menu of its page, where one may write: a new version, and the end. */
export function SaleStepItems({ sale, onStep, onRenew }: SaleStepsProps & { readonly onRenew: () => void }) {
  const words = useWords(saleFormWords)
  return (
    <>
      {mayStep('renew', sale.status) && sale.next === null ? (
        <Menu.Item leftSection={<IconVersions aria-hidden />} onClick={onRenew}>
          {words.renew}
        </Menu.Item>
      ) : null}
      {mayStep('cancel', sale.status) ? (
        <Menu.Item leftSection={<IconBan aria-hidden />} onClick={() => onStep('cancel')}>
          {words.cancel}
        </Menu.Item>
      ) : null}
    </>
  )
}
