// Addresses of a record: read as they are written on paper, edited line by line.
import { Badge } from '../../kit/ui/badge.tsx'
import { FieldMessage } from '../../kit/ui/form/field-message.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { messageWithin, pointerTo } from '../../kit/ui/form/pointers.ts'
import { RowGrid, RowInput, RowSelect, RowTick } from '../../kit/ui/form/row-inputs.tsx'
import { Rows } from '../../kit/ui/form/rows.tsx'
import { Section } from '../../kit/ui/form/section.tsx'
import { useLanguage, useSay, useWords } from '../../kit/ui/language.tsx'
import { addressLines } from '../address-lines.ts'
import type { Address, AddressUse } from '../contact-details.ts'
import { addressUseWords, detailWords } from '../labels.ts'
import { countriesInOrder } from './country-order.ts'
import { addressesOf } from './detail-fields.ts'
import styles from './details.module.css'

/** `home` is the reader's country: it is not written out, and a new address begins there. */
export function AddressesSection({ home }: { readonly home: string }) {
  const form = useForm()
  const addresses = addressesOf(form.value('addresses'))
  return (
    <Section
      name="addresses"
      quietTitle={addresses.length > 0}
      shown={addresses.length === 0 ? null : <AddressesShown addresses={addresses} home={home} />}
      editor={<AddressesEditor addresses={addresses} home={home} />}
    />
  )
}

interface AddressesProps {
  readonly addresses: readonly Address[]
  readonly home: string
}

function AddressesShown({ addresses, home }: AddressesProps) {
  const words = useWords(detailWords)
  const language = useLanguage()
  return (
    <div className={styles['two']}>
      {addresses.map((address, index) => (
        // Nothing but its place tells an address from another one that is written alike.
        <div key={pointerTo(index)}>
          <h3 className={styles['title']}>
            {titleOf(address.uses, words)}
            {addresses.length > 1 && address.uses.includes('default') ? (
              <Badge>{words.byDefault}</Badge>
            ) : null}
          </h3>
          <address className={styles['address']}>
            {addressLines(address, home, language).map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
        </div>
      ))}
    </div>
  )
}

function titleOf(uses: readonly AddressUse[], words: (typeof detailWords)['fr']): string {
  const invoicing = uses.includes('invoicing')
  const delivery = uses.includes('delivery')
  if (invoicing && delivery) return words.bothAddress
  if (invoicing) return words.invoicingAddress
  return delivery ? words.deliveryAddress : words.anAddress
}

function AddressesEditor({ addresses, home }: AddressesProps) {
  const words = useWords(detailWords)
  const form = useForm()
  const blank: Address = {
    line2: '',
    line3: '',
    line4: '',
    line5: '',
    postcode: '',
    city: '',
    region: '',
    country: home,
    uses: addresses.length === 0 ? ['default'] : [],
  }
  return (
    <Rows
      tall
      items={addresses}
      onChange={(next) => form.set('addresses', next)}
      newItem={() => blank}
      addLabel={words.addAddress}
      nameOf={(address) => address.line4 || address.city || words.newAddress}
      renderRow={(address, index, change) => (
        <AddressRow address={address} pointer={pointerTo('addresses', index)} onChange={change} />
      )}
    />
  )
}

interface AddressRowProps {
  readonly address: Address
  readonly pointer: string
  readonly onChange: (address: Address) => void
}

const streetLines = ['line4', 'line3', 'line2', 'line5'] as const

function AddressRow({ address, pointer, onChange }: AddressRowProps) {
  const words = useWords(detailWords)
  const language = useLanguage()
  const { errors } = useForm().state
  const input = (name: keyof Omit<Address, 'uses'>) => (
    <RowInput
      key={name}
      label={words[name]}
      pointer={`${pointer}/${name}`}
      value={address[name]}
      onChange={(text) => onChange({ ...address, [name]: text })}
    />
  )
  return (
    <div className={styles['addressRow']}>
      <RowGrid columns="repeat(2, minmax(0, 1fr))">{streetLines.map(input)}</RowGrid>
      <RowGrid columns="96px minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 1fr)">
        {input('postcode')}
        {input('city')}
        {input('region')}
        <RowSelect
          label={words.country}
          pointer={`${pointer}/country`}
          value={address.country}
          onChange={(country) => onChange({ ...address, country })}
        >
          {countriesInOrder(language).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </RowSelect>
      </RowGrid>
      <Uses uses={address.uses} onChange={(uses) => onChange({ ...address, uses })} />
      <FieldMessage message={messageWithin(errors, pointer, [...streetLines, ...placeParts])} />
    </div>
  )
}

const placeParts = ['postcode', 'city', 'region', 'country']
const everyUse = ['default', 'invoicing', 'delivery'] as const

interface UsesProps {
  readonly uses: Address['uses']
  readonly onChange: (uses: Address['uses']) => void
}

function Uses({ uses, onChange }: UsesProps) {
  const words = useWords(detailWords)
  const say = useSay()
  return (
    <fieldset className={styles['uses']}>
      <legend className="sr">{words.uses}</legend>
      <span className="faint" aria-hidden>
        {words.uses}
      </span>
      {everyUse.map((use) => (
        <RowTick
          key={use}
          label={say(addressUseWords[use])}
          checked={uses.includes(use)}
          onChange={(checked) =>
            onChange(everyUse.filter((one) => (one === use ? checked : uses.includes(one))))
          }
        />
      ))}
    </fieldset>
  )
}
