// How somebody is reached: links where they are welcome, none where they are refused.
// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { clearPage, render } from '../../../test/render.tsx'
import { RecordForm } from '../../kit/ui/form/record-form.tsx'
import { useRecordForm } from '../../kit/ui/form/use-record-form.ts'
import { AddressesSection } from './addresses.tsx'
import { detailFields, sentPhones } from './detail-fields.ts'
import { EmailsSection, madePrimary, onePrimary } from './emails.tsx'
import { PhonesSection } from './phones.tsx'

const emails = [
  { address: 'l.michel@apollo.fr', label: '', primary: true },
  { address: 'l.michel@apollo-group.com', label: 'ancien', primary: false },
]
const lea = {
  version: 3,
  doNotCall: false,
  doNotEmail: false,
  emails,
  phones: [{ number: '+33639984790', kind: 'mobile', label: '', display: '06 39 98 47 90' }],
  addresses: [
    {
      line2: '',
      line3: '',
      line4: '14 rue de la Lune',
      line5: '',
      postcode: '75002',
      city: 'Paris',
      region: '',
      country: 'FR',
      uses: ['invoicing'],
    },
  ],
}

function Details({ record = lea }: { readonly record?: typeof lea }) {
  const place = { subject: 'contact', id: 412, userId: 1 }
  const form = useRecordForm({ record, fields: detailFields, place, save: async () => record })
  return (
    <RecordForm form={form} bar={null} aside={null} asideLabel="Configurations">
      <EmailsSection />
      <PhonesSection />
      <AddressesSection home="FR" />
    </RecordForm>
  )
}

afterEach(clearPage)

const hrefs = (page: HTMLElement) => [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))

describe('e-mails and phones', () => {
  it('are links to write and to call', async () => {
    const { page } = await render(<Details />)
    expect(hrefs(page)).toEqual([
      'mailto:l.michel@apollo.fr',
      'mailto:l.michel@apollo-group.com',
      'tel:+33639984790',
    ])
  })

  it('are no links at all where they are refused, and say so', async () => {
    const { page, text } = await render(<Details record={{ ...lea, doNotCall: true, doNotEmail: true }} />)
    expect(hrefs(page)).toEqual([])
    expect(text()).toContain('06 39 98 47 90')
    expect(text()).toContain('ne pas appeler')
    expect(text()).toContain('ne pas écrire')
  })

  it('have one primary e-mail, whatever is chosen or removed', () => {
    expect(madePrimary(emails, 1).map((email) => email.primary)).toEqual([false, true])
    expect(onePrimary(emails.slice(1)).map((email) => email.primary)).toEqual([true])
    expect(onePrimary([])).toEqual([])
  })

  it('are sent without what only the answer knows', () => {
    expect(sentPhones(lea.phones)).toEqual([{ number: '+33639984790', kind: 'mobile', label: '' }])
    expect(sentPhones([{ number: '01 99 00 40 12', label: 'poste 214' }])).toEqual([
      { number: '01 99 00 40 12', label: 'poste 214' },
    ])
  })
})

it('an address says what it serves for, and is written as on paper', async () => {
  const { page } = await render(<Details />)
  expect(page.querySelector('h3')?.textContent).toBe('Adresse de facturation')
  const lines = [...page.querySelectorAll('address span')].map((line) => line.textContent)
  expect(lines).toEqual(['14 rue de la Lune', '75002 Paris'])
})
