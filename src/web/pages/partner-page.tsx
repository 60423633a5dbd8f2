// The page is built next.
export function PartnerPage() {
  return <h1>…</h1>
}
