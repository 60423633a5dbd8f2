// On a phone, under the thumb: write, call unless that is refused, find the way.
import { Button } from '@mantine/core'
import { IconMail, IconMapPin, IconPhone } from '@tabler/icons-react'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { addressLines } from '../address-lines.ts'
import { detailWords } from '../labels.ts'
import { addressesOf, emailsOf, phonesOf } from './detail-fields.ts'
import styles from './quick-actions.module.css'

export function QuickActions() {
  const words = useWords(detailWords)
  const language = useLanguage()
  const form = useForm()
  if (form.creating) return null
  const emails = form.value('doNotEmail') === true ? [] : emailsOf(form.value('emails'))
  const phones = form.value('doNotCall') === true ? [] : phonesOf(form.value('phones'))
  const addresses = addressesOf(form.value('addresses'))
  const email = emails.find((one) => one.primary) ?? emails[0]
  const phone = phones.find((one) => one.kind === 'mobile') ?? phones[0]
  const address = addresses.find((one) => one.uses.includes('default')) ?? addresses[0]
  const place = address ? addressLines(address, '', language).join(', ') : ''
  const route = `https://www.openstreetmap.org/directions?to=${encodeURIComponent(place)}`
  if (!email && !phone && !place) return null
  return (
    <div className={styles['quick']}>
      {email ? (
        <Button
          component="a"
          variant="default"
          href={`mailto:${encodeURI(email.address)}`}
          leftSection={<IconMail aria-hidden />}
        >
          {words.email}
        </Button>
      ) : null}
      {phone ? (
        <Button
          component="a"
          variant="default"
          href={`tel:${phone.number}`}
          leftSection={<IconPhone aria-hidden />}
        >
          {words.call}
        </Button>
      ) : null}
      {place ? (
        <Button
          component="a"
          variant="default"
          href={route}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconMapPin aria-hidden />}
        >
          {words.route}
        </Button>
      ) : null}
    </div>
  )
}
