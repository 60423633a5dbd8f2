// The contacts: cards or list.
export function ContactsPage() {
  return <h1>Contacts</h1>
}
