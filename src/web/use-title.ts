// The title of the browser's tab: who or what is shown.
import { useEffect } from 'react'

export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return
    const before = document.title
    document.title = `${title} · Carnet`
    return () => {
      document.title = before
    }
  }, [title])
}
