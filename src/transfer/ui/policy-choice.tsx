// What becomes of a record that is there already and looks the same.
import { useWords } from '../../kit/ui/language.tsx'
import type { Import } from '../import/contract.ts'
import { changeImport } from './import-calls.ts'
import { importWords } from './import-labels.ts'
import styles from './policy-choice.module.css'
import type { Act } from './use-act.ts'

const policyWords = {
  fill: 'policyFill',
  skip: 'policySkip',
  create: 'policyCreate',
} as const satisfies Record<Import['policy'], string>
const policies: readonly Import['policy'][] = ['fill', 'skip', 'create']

export function PolicyChoice({ one, doing }: { readonly one: Import; readonly doing: Act }) {
  const words = useWords(importWords)
  const choose = (value: string) => {
    const policy = policies.find((known) => known === value)
    if (policy) doing.act(() => changeImport(one, { policy }))
  }
  return (
    <label className={styles['policy']}>
      {words.policy}
      <select value={one.policy} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {policies.map((policy) => (
          <option key={policy} value={policy}>
            {words[policyWords[policy]]}
          </option>
        ))}
      </select>
    </label>
  )
}
