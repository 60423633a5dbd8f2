// A row of configuration as it is read; a click on a value edits the row where it stands.
import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconForms, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge } from '../badge.tsx'
import { inItsLandmark } from '../form/in-its-landmark.ts'
import { valueText } from '../form/form-field.ts'
import { useLanguage, useSay, useWords } from '../language.tsx'
import styles from './configuration.module.css'
import { itemName, itemValue, type ConfigurationItem, type ConfigurationList } from './configuration-list.ts'
import { configurationWords } from './labels.ts'
import type { RowActions } from './use-configuration.ts'
import type { NamesOf } from './use-field-names.ts'

interface ConfigurationRowProps {
  readonly list: ConfigurationList
  readonly item: ConfigurationItem
  readonly namesOf: NamesOf
  readonly readOnly: boolean
  /** Another row is typed, with its further columns. */
  readonly beside: boolean
  readonly actions: RowActions
  readonly onEdit: (field: string) => void
}

export function ConfigurationRow(props: ConfigurationRowProps) {
  const { list, item, namesOf, readOnly, beside, onEdit } = props
  const words = useWords(configurationWords)
  const language = useLanguage()
  const name = itemName(list, item)
  return (
    <tr className={item.archived ? styles['archived'] : undefined} data-row={item.id}>
      {list.fields.map((field, index) => {
        const text = valueText(field, itemValue(item, field.name), language, namesOf(item, field.name))
        const shown = text === '' ? <span className="faint">–</span> : text
        return (
          <td key={field.name}>
            {readOnly || field.readOnly ? (
              <span className={styles['value']}>{shown}</span>
            ) : (
              // One stop a row for the keyboard; the pointer reaches every value.
              <button
                type="button"
                className={`${styles['value']} ${index === 0 ? 'name' : ''}`}
                tabIndex={index === 0 ? 0 : -1}
                title={words.edit(name)}
                onClick={() => onEdit(field.name)}
              >
                {shown}
              </button>
            )}
            {index === 0 && item.archived ? <Badge tone="warn">{words.archived}</Badge> : null}
          </td>
        )
      })}
      {(beside ? (list.writeOnly ?? []) : []).map((field) => (
        <td key={field.name}>
          <span className="faint" aria-hidden>
            ••••
          </span>
        </td>
      ))}
      <td className={styles['end']}>{readOnly ? null : <RowMenu {...props} name={name} />}</td>
    </tr>
  )
}

function RowMenu({ list, item, actions, name }: ConfigurationRowProps & { readonly name: string }) {
  const words = useWords(configurationWords)
  const say = useSay()
  const [asked, setAsked] = useState(false)
  const { rowDialog } = list
  if (!list.archivable && !list.remove) return null
  return (
    <>
      <Menu {...inItsLandmark}>
        <Menu.Target>
          <ActionIcon size={28} aria-label={words.more(name)}>
            <IconDots aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {rowDialog ? (
            <Menu.Item leftSection={<IconForms aria-hidden />} onClick={() => setAsked(true)}>
              {say(rowDialog.label)}
            </Menu.Item>
          ) : null}
          {list.rowItems?.(item)}
          {list.archivable ? (
            <Menu.Item
              leftSection={item.archived ? <IconArchiveOff aria-hidden /> : <IconArchive aria-hidden />}
              onClick={() => actions.archive(item, !item.archived)}
            >
              {item.archived ? words.restore : words.archive}
            </Menu.Item>
          ) : null}
          {list.remove ? (
            <Menu.Item leftSection={<IconTrash aria-hidden />} onClick={() => actions.remove(item)}>
              {words.remove}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {asked && rowDialog ? rowDialog.dialog(item, () => setAsked(false)) : null}
    </>
  )
}
