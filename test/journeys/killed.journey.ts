// Kills Carnet, and its database, while people create and edit contacts, and looks at what is left.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { startApplication } from './application.ts'
import { signedInClient, type Client } from './client.ts'

interface Contact {
  id: number
  version: number
  notes: string
  emails: unknown[]
  phones: unknown[]
}

/** What a person was told about a contact, and what that person asked for last. */
interface Promised {
  version: number
  notes: string
  asked: string
}

const application = await startApplication({ example: false })
afterAll(() => application.stop())
let round = 0

test.for([
  ['the application', 90],
  ['the database', 140],
  ['the application', 230],
  ['the database', 310],
  ['the application', 420],
] as const)('kill -9 of %s after %i ms loses nothing that was acknowledged', async ([victim, after]) => {
  round++
  const client = await signedInClient(application.url)
  const promised = new Map<number, Promised>()
  const closing = new AbortController()
  const people = ['Blanc', 'Garnier', 'Roux'].map((name) => work(client, name, promised, closing.signal))
  while (promised.size < 3) await pause(5)
  await pause(after)
  if (victim === 'the database') await application.killDatabase()
  else await application.kill()
  if (victim === 'the application') await application.start()
  else await answersAgain()
  closing.abort()
  await Promise.all(people)

  const again = await signedInClient(application.url)
  for (const [id, { version, notes, asked }] of promised) {
    const found = await again.get<Contact>(`/api/v1/contacts/${id}`)
    expect([notes, asked]).toContain(found.notes)
    expect(found.version).toBe(found.notes === notes ? version : version + 1)
  }
})

test('no contact is half there: each has all that it was created with, and its trail', async () => {
  const client = await signedInClient(application.url)
  let next: string | null = ''
  let seen = 0
  while (next !== null) {
    const page: { items: Contact[]; next: string | null } = await client.get(
      `/api/v1/contacts?limit=100${next && `&cursor=${encodeURIComponent(next)}`}`,
    )
    for (const contact of page.items) {
      seen++
      expect([contact.emails.length, contact.phones.length]).toEqual([2, 1])
      const trail = await client.get<{ items: unknown[] }>(`/api/v1/contacts/${contact.id}/changes?limit=100`)
      expect(trail.items.length).toBeGreaterThanOrEqual(Math.min(contact.version, 100))
    }
    next = page.next
  }
  expect(seen).toBeGreaterThan(15)
})

/** Creates a contact, edits it five times, and goes on with the next until there is no answer. */
async function work(client: Client, name: string, promised: Map<number, Promised>, signal: AbortSignal) {
  for (let number = 1; !signal.aborted; number++) {
    const lastName = `${name} ${round}-${number}`
    const address = `${name}.${round}.${number}@apollo.example`.toLowerCase()
    const contact = await acknowledged(
      client.send('POST', '/api/v1/contacts', {
        lastName,
        emails: [
          { address, primary: true },
          { address: `perso.${address}`, primary: false },
        ],
        phones: [{ number: '01 23 45 67 89', kind: 'fixed' }],
      }),
    )
    if (!contact) continue
    promised.set(contact.id, { ...contact, asked: contact.notes })
    await edit(client, contact, promised, signal)
  }
}

async function edit(client: Client, contact: Contact, promised: Map<number, Promised>, signal: AbortSignal) {
  let { version, notes } = contact
  for (let number = 1; number <= 5 && !signal.aborted; number++) {
    const asked = `<p>Appel ${number}</p>`
    promised.set(contact.id, { version, notes, asked })
    const reply = client.send('PATCH', `/api/v1/contacts/${contact.id}`, { notes: asked }, version)
    const changed = await acknowledged(reply)
    if (!changed) return
    ;({ version, notes } = changed)
    promised.set(contact.id, { version, notes, asked: notes })
  }
}

async function acknowledged(sent: Promise<Response>): Promise<Contact | undefined> {
  try {
    const reply = await sent
    if (reply.status < 500) expect([200, 201]).toContain(reply.status)
    else await pause(20)
    return reply.ok ? ((await reply.json()) as Contact) : undefined
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    await pause(20)
    return undefined
  }
}

async function answersAgain(): Promise<void> {
  await pause(50)
  while (!(await fetch(`${application.url}/api/health`)).ok) await pause(20)
}
