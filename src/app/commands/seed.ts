// carnet seed: fills the database with a large made-up address book.
import type { SeedSize } from '../seed/seed.ts'
import { wholeNumber, WrongUsage, type Command } from './command.ts'

const most = 5_000_000

export const seed: Command = {
  name: 'seed',
  summary: 'Add a large, realistic French address book that nobody lives in.',
  details: 'The same numbers make the same people. Users that exist follow the accounts.',
  options: {
    contacts: { value: 'N', help: 'how many contacts, such as 100000', required: true },
    partners: { value: 'M', help: 'how many companies (a sixth of the contacts)' },
    leads: { value: 'L', help: 'how many leads (none)' },
    seed: { value: 'S', help: 'the number that chance begins with (1)' },
  },
  run: async (given, environment) => {
    const contacts = bounded('contacts', wholeNumber(seed, given, 'contacts', 0))
    const partners = bounded('partners', wholeNumber(seed, given, 'partners', Math.ceil(contacts / 6)))
    const leads = bounded('leads', wholeNumber(seed, given, 'leads', 0))
    const size: SeedSize = { contacts, partners, leads, seed: wholeNumber(seed, given, 'seed', 1) }
    const { openCarnet } = await import('../open.ts')
    const { seedBase } = await import('../seed/seed.ts')
    const carnet = await openCarnet(environment(), 'visit')
    try {
      const began = performance.now()
      await seedBase(carnet.app.db, size, showProgress)
      console.log(summary(size, (performance.now() - began) / 1000))
    } finally {
      await carnet.close()
    }
  },
}

function bounded(name: string, number: number): number {
  if (number <= most) return number
  throw new WrongUsage(`--${name} is at most ${most}.`, seed)
}

/** One line that is written over, where somebody looks. */
function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${Math.floor((100 * done) / total)} % ${done === total ? '\n' : ''}`)
}

function summary({ contacts, partners, leads = 0 }: SeedSize, seconds: number): string {
  const rate = Math.round((contacts + partners + leads) / seconds)
  return `Added ${contacts} contacts, ${partners} partners and ${leads} leads in ${seconds.toFixed(1)} s (${rate} records a second).`
}
