// The keys with which programs of mine may use Carnet.
export function ApiKeysPage() {
  return <h1>API</h1>
}
