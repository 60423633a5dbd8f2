// Search everywhere: any contact, partner or place of the menu.
import type { Menu } from '../kit/ui/shell/menu-entries.ts'

interface SearchDialogProps {
  readonly menu: Menu
  readonly onClose: () => void
}

export function SearchDialog({ onClose }: SearchDialogProps) {
  return (
    <button type="button" onClick={onClose}>
      ×
    </button>
  )
}
