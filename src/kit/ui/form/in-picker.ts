// Whether a key belongs to a list that is open, such as that of a picker or a menu: Escape closes that first.
const openList =
  '[data-expanded], .mantine-Combobox-dropdown, .mantine-Popover-dropdown, .mantine-Menu-dropdown'

export function inPicker(target: EventTarget): boolean {
  return target instanceof Element && target.closest(openList) !== null
}
