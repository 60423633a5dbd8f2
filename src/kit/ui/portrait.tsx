// A picture of somebody, or their initials on grey: the name beside it says who it is.
import { initialsOf } from './initials.ts'
import styles from './portrait.module.css'

interface PortraitProps {
  readonly name: string
  readonly firstName?: string
  readonly picture?: string | null
  /** 24, 28, 40 or 56 pixels. */
  readonly size?: 's' | 'me' | 'm' | 'l'
  /** A company is square. */
  readonly square?: boolean
}

export function Portrait({ name, firstName = '', picture, size = 's', square = false }: PortraitProps) {
  const className = [styles['portrait'], styles[size], square && styles['square']].filter(Boolean).join(' ')
  if (picture) return <img className={className} src={picture} alt="" loading="lazy" decoding="async" />
  return (
    <span className={className} aria-hidden>
      {initialsOf(name, firstName)}
    </span>
  )
}
