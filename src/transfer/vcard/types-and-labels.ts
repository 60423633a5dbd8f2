// What kind of number or address a property is: between the types of vCards and the labels of Carnet.
import type { VcardPhone } from './vcard.ts'

const mobile = ['cell', 'mobile', 'iphone']
const notVoice = ['fax', 'pager', 'modem', 'bbs', 'isdn', 'pcs', 'textphone', 'other']
/** They say nothing that a label should repeat. */
const silent = ['voice', 'cell', 'mobile', 'internet', 'postal', 'parcel', 'dom', 'intl', 'other', 'x400']

/** `phoneOf(['work', 'fax'])` is of kind `other`, labelled `work fax`. */
export function phoneOf(types: readonly string[]): Pick<VcardPhone, 'kind' | 'label'> {
  return { kind: kindOf(types), label: labelOf(types) }
}

function kindOf(types: readonly string[]): VcardPhone['kind'] {
  if (types.some((type) => mobile.includes(type))) return 'mobile'
  if (types.includes('voice')) return 'fixed'
  return types.some((type) => notVoice.includes(type)) ? 'other' : null
}

export function labelOf(types: readonly string[]): string {
  return [...new Set(types)].filter((type) => !silent.includes(type)).join(' ')
}

/** The types to write; null when they would not be read as the same label again, which is then written beside. */
export function typesOfLabel(label: string): string[] | null {
  const types = label === '' ? [] : label.split(' ')
  const standard = types.every((type) => /^(?:home|work|fax|pager|main|car|video|text|pref)$/.test(type))
  return standard && labelOf(types) === label && !types.includes('pref') ? types : null
}

export function typesOfPhone({ kind, label }: Pick<VcardPhone, 'kind' | 'label'>): {
  types: string[]
  labelled: boolean
} {
  const ofKind = { mobile: ['cell'], fixed: ['voice'], other: ['other'] }
  const base = kind === null ? [] : ofKind[kind]
  const types = typesOfLabel(label)
  const all = types && [...types, ...base]
  const same = all !== null && kindOf(all) === kind
  return same ? { types: all, labelled: true } : { types: base, labelled: false }
}

/** Apple's own words come as `_$!<Anniversary>!$_`. */
export function readCustomLabel(text: string): string {
  return /^_\$!<(.*)>!\$_$/s.exec(text)?.[1] ?? text
}

export function writeCustomLabel(label: string): string {
  return readCustomLabel(label) === label ? label : `_$!<${label}>!$_`
}
