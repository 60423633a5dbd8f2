// What had the focus when a dialog came gets it back when the dialog goes.
import { useEffect, useRef, useState } from 'react'

/** For dialogs that are there only while they are open. */
export function useOpener(): void {
  const [opener] = useState(() => openerOf(document.activeElement))
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      setTimeout(() => {
        if (gone.current && opener instanceof HTMLElement && opener.isConnected) opener.focus()
      })
    }
  }, [opener])
}

/** An entry of a menu is gone with its menu: the button that opened the menu stays. */
function openerOf(element: Element | null): Element | null {
  const menu = element?.closest('[role="menu"]')
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element
}
