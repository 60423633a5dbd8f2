// The tabs of a record: each has a URL, some a count.
import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './record-tabs.module.css'

export interface RecordTab {
  readonly name: string
  readonly label: string
  readonly count?: number | undefined
  readonly panel: ReactNode
}

interface RecordTabsProps {
  readonly label: string
  readonly tabs: readonly RecordTab[]
  readonly current: string
  readonly onChange: (name: string) => void
}

export function RecordTabs({ label, tabs, current, onChange }: RecordTabsProps) {
  const shown = tabs.some((tab) => tab.name === current) ? current : (tabs[0]?.name ?? '')
  return (
    <Tabs value={shown} onChange={(name) => name && onChange(name)} className={styles['tabs']}>
      <div className={styles['strip']}>
        <Tabs.List aria-label={label} className={styles['list']}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.name} value={tab.name}>
              {tab.label}
              {tab.count === undefined ? null : <span className={styles['count']}>{tab.count}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.name} value={tab.name} className={styles['panel']} tabIndex={-1}>
          {tab.panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
