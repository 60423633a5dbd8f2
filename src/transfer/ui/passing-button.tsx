// A button that may disappear while it has the focus, and then passes it on.
import { Button, type ButtonProps } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { useLayoutEffect, useRef, type ReactNode, type Ref, type RefObject } from 'react'

interface PassingButtonProps extends ButtonProps {
  /** What gets the focus. */
  readonly next: RefObject<HTMLElement | null>
  readonly onClick: () => void
  /** A tooltip has its own. */
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

export function PassingButton({ next, ref: given, ...props }: PassingButtonProps) {
  const ref = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (element && document.activeElement === element) queueMicrotask(() => focusOn(next))
    }
  }, [next])
  return <Button ref={useMergedRef(ref, given)} {...props} />
}

function focusOn({ current }: RefObject<HTMLElement | null>): void {
  current?.focus()
}
