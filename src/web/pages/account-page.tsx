// My account: who I am here, my password, the keys of my programs.
import { PageHeader } from '../../kit/ui/page-header.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { accountWords } from '../../organisation/ui/account-labels.ts'
import { AccountPassword } from '../../organisation/ui/account-password.tsx'
import { AccountProfile } from '../../organisation/ui/account-profile.tsx'
import styles from '../../organisation/ui/account.module.css'
import { ApiKeys } from '../../organisation/ui/api-keys.tsx'
import { useMe } from '../session.ts'
import { useTitle } from '../use-title.ts'

export function AccountPage() {
  const me = useMe()
  const words = useWords(accountWords)
  useTitle(words.account)
  return (
    <>
      <PageHeader title={words.account} />
      <div className={styles['account']}>
        <AccountProfile me={me} />
        <AccountPassword email={me.email} />
        <ApiKeys />
      </div>
    </>
  )
}
