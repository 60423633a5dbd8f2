// Every key that is answered on this page, by subject.
import { Modal } from '@mantine/core'
import { Key } from './key.tsx'
import { useKeyList, type KeyBinding } from './keys.tsx'
import { kitWords } from './labels.ts'
import { useWords } from './language.tsx'
import styles from './keys-dialog.module.css'

export function KeysDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const words = useWords(kitWords)
  const groups = byGroup(useKeyList(), words.keysEverywhere)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.keys}
      size={720}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <div className={styles['groups']}>
        {groups.map(({ group, bindings }) => (
          <section key={group}>
            <h3 className="small faint">{group}</h3>
            <dl className={styles['keys']}>{bindings.map(keyLine)}</dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

function keyLine(binding: KeyBinding) {
  return (
    <div key={binding.keys + binding.label}>
      <dt>{binding.label}</dt>
      <dd>
        <Key keys={binding.keys} />
      </dd>
    </div>
  )
}

function byGroup(bindings: readonly KeyBinding[], everywhere: string) {
  const groupOf = (binding: KeyBinding) => binding.group ?? everywhere
  const names = [...new Set(bindings.map(groupOf))]
  return names.map((group) => ({ group, bindings: unique(bindings.filter((one) => groupOf(one) === group)) }))
}

function unique(bindings: readonly KeyBinding[]): KeyBinding[] {
  return bindings.filter((one, i) => bindings.findIndex((other) => other.label === one.label) === i)
}
