// The way to a new import of contacts or partners; the list that one came from stays in the address.
import type { LinkProps } from '@tanstack/react-router'

/** Whether files of such records are read and written. */
export function isTransferred(path: string): boolean {
  return path === '/contacts' || path === '/partners'
}

export function importStart(path: string): LinkProps {
  const to = path === '/partners' ? '/partners/imports/new' : '/contacts/imports/new'
  return { to, search: true } as LinkProps
}
