// Whether the screen is a phone's, known at the first paint so that nothing jumps.
import { useMediaQuery } from '@mantine/hooks'

export function usePhone(): boolean {
  return useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
}
