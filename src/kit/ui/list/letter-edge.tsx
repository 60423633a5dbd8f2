// The A–Z edge: it shows the place in a list of names, and goes there.
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useWords } from '../language.tsx'
import { listWords } from './labels.ts'
import styles from './letter-edge.module.css'
import { alphabet } from './place.ts'

interface LetterEdgeProps {
  readonly letter: string
  readonly onLetter: (letter: string) => void
  /** Below the head of a list. */
  readonly headed: boolean
}

export function LetterEdge({ letter, onLetter, headed }: LetterEdgeProps) {
  const words = useWords(listWords)
  const edge = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const index = Math.max(0, alphabet.indexOf(letter))
  const go = (to: number) => onLetter(alphabet[Math.max(0, Math.min(alphabet.length - 1, to))] ?? 'A')

  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowDown: index + 1,
      ArrowRight: index + 1,
      ArrowUp: index - 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: 25,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const box = edge.current?.getBoundingClientRect()
    if (!box || (event.type === 'pointermove' && dragged === null)) return
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    const at = Math.floor(((event.clientY - box.top) / box.height) * alphabet.length)
    const under = alphabet[Math.max(0, Math.min(alphabet.length - 1, at))] ?? 'A'
    if (under === dragged) return
    setDragged(under)
    onLetter(under)
  }
  return (
    <>
      <div
        ref={edge}
        className={styles['edge']}
        data-headed={headed || undefined}
        role="slider"
        tabIndex={0}
        aria-label={words.toLetter}
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={alphabet.length}
        aria-valuenow={index + 1}
        aria-valuetext={letter}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerUp={() => setDragged(null)}
        onPointerCancel={() => setDragged(null)}
      >
        {alphabet.map((one) => (
          <span key={one} data-on={one === letter || undefined}>
            {one}
          </span>
        ))}
      </div>
      {dragged === null ? null : (
        <div className={styles['large']} aria-hidden>
          {dragged}
        </div>
      )}
    </>
  )
}
