// Whether the menu is folded away on a wide screen, kept on this device.
import { useState } from 'react'

const name = 'carnet.menu'

export function useMenuFold(): { folded: boolean; toggleFold: () => void } {
  const [folded, setFolded] = useState(() => localStorage.getItem(name) === 'folded')
  const toggleFold = () => {
    localStorage.setItem(name, folded ? 'shown' : 'folded')
    setFolded(!folded)
  }
  return { folded, toggleFold }
}
