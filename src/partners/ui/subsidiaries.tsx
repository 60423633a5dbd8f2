// The companies whose parent a partner is.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { subsidiariesOf, subsidiariesQuery } from './partner-calls.ts'
import { partnerFormWords } from './partner-form-labels.ts'
import styles from './subsidiaries.module.css'

export function Subsidiaries() {
  const { creating, state } = useForm()
  return creating ? null : <SubsidiariesOf partnerId={Number(state.record['id'])} />
}

function SubsidiariesOf({ partnerId }: { readonly partnerId: number }) {
  const words = useWords(partnerFormWords)
  const { data } = useQuery(subsidiariesQuery(partnerId))
  if (!data || data.count === 0) return null
  return (
    <section className={styles['subsidiaries']} aria-labelledby="subsidiaries">
      <h3 id="subsidiaries" className={styles['title']}>
        {words.subsidiaries(data.count)}
      </h3>
      <ul>
        {data.items.map((partner) => (
          <li key={partner.id} className={styles['line']}>
            <Link className="link cut" to="/partners/$id" params={{ id: String(partner.id) }}>
              {partner.displayName}
            </Link>
            <span className="soft nowrap">{partner.reference}</span>
            <span className="soft cut">{partner.city}</span>
          </li>
        ))}
      </ul>
      <Button
        size="s"
        className="link"
        renderRoot={(props: object) => (
          <Link {...props} to="/partners" search={{ filter: subsidiariesOf(partnerId) }} />
        )}
      >
        {words.allSubsidiaries}
      </Button>
    </section>
  )
}
