// How a condition reads: “Équipe est Grands comptes ou Export”, “Créé le : ce mois-ci”.
import { showDecimal } from '../../decimal.ts'
import type { Field, FieldKind, Operator } from '../../field.ts'
import type { Condition, Period } from '../../filter.ts'
import { formatNumber, type Language } from '../../words.ts'
import { formatDay } from '../formats.ts'

interface FilterWords {
  readonly operators: Readonly<Record<Operator, string>>
  readonly days: Readonly<Partial<Record<Operator, string>>>
  readonly periods: Readonly<Record<Period, string>>
  readonly or: string
  readonly and: string
  readonly yes: string
  readonly no: string
}

export const filterWords: Readonly<Record<Language, FilterWords>> = {
  en: {
    operators: {
      eq: 'is',
      ne: 'is not',
      contains: 'contains',
      startsWith: 'begins with',
      in: 'is',
      empty: 'is empty',
      notEmpty: 'is filled',
      lt: 'below',
      gt: 'above',
      between: 'between',
      isMe: 'is me',
      period: 'in',
    },
    days: { eq: 'on', lt: 'before', gt: 'after' },
    periods: {
      today: 'today',
      yesterday: 'yesterday',
      thisWeek: 'this week',
      lastWeek: 'last week',
      thisMonth: 'this month',
      lastMonth: 'last month',
      thisQuarter: 'this quarter',
      thisYear: 'this year',
      lastYear: 'last year',
      last7Days: 'the last 7 days',
      last30Days: 'the last 30 days',
      last90Days: 'the last 90 days',
      olderThan90Days: 'more than 90 days ago',
    },
    or: 'or',
    and: 'and',
    yes: 'yes',
    no: 'no',
  },
  fr: {
    operators: {
      eq: 'est',
      ne: 'n’est pas',
      contains: 'contient',
      startsWith: 'commence par',
      in: 'est',
      empty: 'est vide',
      notEmpty: 'est rempli',
      lt: 'inférieur à',
      gt: 'supérieur à',
      between: 'entre',
      isMe: 'est moi',
      period: 'date',
    },
    days: { eq: 'le', lt: 'avant le', gt: 'après le' },
    periods: {
      today: 'aujourd’hui',
      yesterday: 'hier',
      thisWeek: 'cette semaine',
      lastWeek: 'la semaine dernière',
      thisMonth: 'ce mois-ci',
      lastMonth: 'le mois dernier',
      thisQuarter: 'ce trimestre',
      thisYear: 'cette année',
      lastYear: 'l’année dernière',
      last7Days: 'les 7 derniers jours',
      last30Days: 'les 30 derniers jours',
      last90Days: 'les 90 derniers jours',
      olderThan90Days: 'il y a plus de 90 jours',
    },
    or: 'ou',
    and: 'et',
    yes: 'oui',
    no: 'non',
  },
}

export function operatorWord(language: Language, kind: FieldKind, op: Operator): string {
  const { operators, days } = filterWords[language]
  return (kind === 'date' || kind === 'instant' ? days[op] : undefined) ?? operators[op]
}

export interface ConditionText {
  /** `Équipe est` */
  readonly before: string
  /** In bold, joined by “or” or “and”. */
  readonly values: readonly string[]
  readonly joint: string
}

/** `nameOf` gives the names behind ids; an id whose name is on its way shows dots. */
export function conditionText(
  language: Language,
  field: Field,
  condition: Condition,
  nameOf: (id: number) => string | undefined,
): ConditionText {
  const words = filterWords[language]
  const { op } = condition
  const values = valueList(condition).map((value) => valueText(language, field, value, nameOf))
  const joint = op === 'between' ? words.and : words.or
  if (op === 'period') {
    const period = words.periods[condition.value as Period]
    return { before: `${field.label[language]}${language === 'fr' ? ' :' : ':'}`, values: [period], joint }
  }
  if (field.kind === 'boolean')
    return { before: `${field.label[language]}${language === 'fr' ? ' :' : ':'}`, values, joint }
  return { before: `${field.label[language]} ${operatorWord(language, field.kind, op)}`, values, joint }
}

export function valueList(condition: Condition): readonly (string | number | boolean)[] {
  const { value } = condition
  if (value === undefined) return []
  return typeof value === 'object' ? value : [value]
}

function valueText(
  language: Language,
  field: Field,
  value: string | number | boolean,
  nameOf: (id: number) => string | undefined,
): string {
  const words = filterWords[language]
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (field.kind === 'choice')
    return field.choices?.find((choice) => choice.value === value)?.label[language] ?? String(value)
  if (field.kind === 'record' || field.kind === 'records') return nameOf(Number(value)) ?? '…'
  if (field.kind === 'date' || field.kind === 'instant') return formatDay(language, String(value))
  if (field.kind === 'decimal') return showDecimal(String(value), language)
  return typeof value === 'number' ? formatNumber(language, value) : value
}
