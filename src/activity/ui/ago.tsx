// When something happened: how long ago, and exactly.
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage } from '../../kit/ui/language.tsx'
import { timeAgo } from '../relative-time.ts'

export function Ago({ instant, now }: { readonly instant: string; readonly now: Date }) {
  const language = useLanguage()
  const exact = formatInstant(language, instant)
  return (
    <time className="faint small" dateTime={instant}>
      {timeAgo(language, instant, now)} · {exact}
    </time>
  )
}
