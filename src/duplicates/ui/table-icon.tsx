// The icon before the rows of a table.
import {
  IconAddressBook,
  IconBuilding,
  IconFileImport,
  IconHistory,
  IconMail,
  IconMapPin,
  IconPencil,
  IconPhone,
  IconPoint,
  IconWorld,
  type Icon,
} from '@tabler/icons-react'

const icons: readonly (readonly [RegExp, Icon])[] = [
  [/_email$/, IconMail],
  [/_phone$/, IconPhone],
  [/_address$/, IconMapPin],
  [/_change$|^merge$/, IconHistory],
  [/^contact_partner|_company$/, IconBuilding],
  [/^bulk_edit/, IconPencil],
  [/^import/, IconFileImport],
  [/_domain$/, IconWorld],
  [/^contact$/, IconAddressBook],
]

export function TableIcon({ table }: { readonly table: string }) {
  const [, TableGlyph = IconPoint] = icons.find(([pattern]) => pattern.test(table)) ?? []
  return <TableGlyph className="faint" aria-hidden />
}
