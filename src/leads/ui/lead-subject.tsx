// Leads as the generic list and cards show them: what stands where.
import { IconTarget } from '@tabler/icons-react'
import { reachCell } from '../../contact-details/ui/reach-cell.tsx'
import { reachLines } from '../../contact-details/ui/reach-lines.ts'
import type { ListSubject } from '../../kit/ui/list/subject.ts'
import { leadFields } from '../fields.ts'
import type { Lead } from '../lead.ts'
import { leadListCalls } from './lead-list-calls.ts'
import { leadListWords } from './lead-list-labels.ts'
import { StatusBadge } from './status-badge.tsx'

export const leadSubject: ListSubject<Lead> = {
  name: 'leads',
  path: '/leads',
  icon: IconTarget,
  fields: leadFields,
  words: leadListWords,
  calls: leadListCalls,
  defaultSort: 'name',
  letterSorts: ['name', 'lastName'],
  presets: [
    {
      name: 'mine',
      words: { fr: 'Mes pistes', en: 'My leads' },
      content: { filter: { and: [{ field: 'ownerId', op: 'isMe' }] } },
    },
    {
      name: 'new',
      words: { fr: 'Nouvelles ce mois-ci', en: 'New this month' },
      content: {
        filter: { and: [{ field: 'createdAt', op: 'period', value: 'thisMonth' }] },
        sort: '-createdAt',
      },
    },
  ],
  titleField: 'name',
  nameOf: (lead) => lead.name,
  lastNameOf: (lead) => lead.lastName || lead.companyName,
  firstNameOf: (lead) => (lead.lastName === '' ? '' : lead.firstName),
  square: (lead) => lead.lastName === '',
  second: (lead) => joined(jobAndCompany(lead), labelOf(lead, 'statusId')),
  cell: (field, lead) =>
    field === 'statusId' ? (
      <StatusBadge kind={lead.statusKind} name={labelOf(lead, 'statusId')} />
    ) : (
      reachCell(field, lead)
    ),
  card: (lead) => ({
    second: joined(jobAndCompany(lead), labelOf(lead, 'statusId')),
    lines: reachLines(lead),
  }),
}

/** `Directrice des achats · Apollo`; the company is not said twice. */
export function jobAndCompany(lead: Pick<Lead, 'jobTitle' | 'lastName' | 'companyName'>): string {
  return joined(lead.jobTitle, lead.lastName === '' ? '' : lead.companyName)
}

export function labelOf(lead: Pick<Lead, 'labels'>, field: string): string {
  const label = lead.labels[field]
  return typeof label === 'string' ? label : ''
}

function joined(...facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ')
}
