// The page is built next.
export function ConfigurationPage() {
  return <h1>…</h1>
}
