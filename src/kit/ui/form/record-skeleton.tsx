// A record that is on its way: its shape, so that nothing jumps when it is there.
import { Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import styles from './record-skeleton.module.css'

/** What comes sooner needs no skeleton. */
const patience = 150

export function RecordSkeleton() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div className={styles['skeleton']} aria-busy="true">
      <div className={styles['head']}>
        <Skeleton circle height={56} />
        <div className={styles['lines']}>
          <Skeleton height={16} width={180} />
          <Skeleton height={10} width={240} />
        </div>
      </div>
      {[68, 52, 74, 40, 60].map((width) => (
        <Skeleton key={width} height={10} width={`${width}%`} />
      ))}
    </div>
  )
}
