// The way to a new import of contacts, partners or leads; the list that one came from stays in the address.
import type { LinkProps } from '@tanstack/react-router'

/** `importStart('/leads')` leads to `/leads/imports/new`. */
export function importStart(path: string): LinkProps {
  return { to: `${path}/imports/new`, search: true } as LinkProps
}
