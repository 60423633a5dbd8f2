// The partners: cards or list.
export function PartnersPage() {
  return <h1>Tiers</h1>
}
