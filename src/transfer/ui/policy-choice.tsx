// What becomes of rows that are surely a record that is there, and of those that only may be.
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

const doubtfulWords = {
  ask: 'doubtfulAsk',
  update: 'doubtfulUpdate',
  create: 'doubtfulCreate',
  leave: 'doubtfulLeave',
} as const satisfies Record<Import['doubtful'], string>
const doubtfuls: readonly Import['doubtful'][] = ['ask', 'update', 'create', 'leave']

interface PolicyChoiceProps {
  readonly one: Import
  readonly doing: Act
}

export function PolicyChoice({ one, doing }: PolicyChoiceProps) {
  const words = useWords(importWords)
  return (
    <div className={styles['policies']}>
      <Choice
        label={words.policy}
        value={one.policy}
        options={policies.map((policy) => [policy, words[policyWords[policy]]])}
        onChoose={(policy) => doing.act(() => changeImport(one, { policy }))}
      />
      {one.policy === 'create' ? null : (
        <Choice
          label={words.doubtful}
          value={one.doubtful}
          options={doubtfuls.map((doubtful) => [doubtful, words[doubtfulWords[doubtful]]])}
          onChoose={(doubtful) => doing.act(() => changeImport(one, { doubtful }))}
        />
      )}
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const choose = (chosen: string) => {
    const found = options.find(([known]) => known === chosen)
    if (found) onChoose(found[0])
  }
  return (
    <label className={styles['policy']}>
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([known, text]) => (
          <option key={known} value={known}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
