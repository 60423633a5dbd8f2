// What the example tells of a person when one line is not enough.
import type { z } from 'zod'
import type { ContactChange } from '../../contacts/contact.ts'
import type {
  CompanyName,
  FunctionName,
  LocalizationCode,
  RoleName,
  TeamName,
  UserName,
} from './organisation.ts'

export interface Work {
  readonly partner: string
  readonly function?: FunctionName
  readonly roles?: readonly RoleName[]
  readonly email?: string
  readonly phone?: string
  readonly main?: boolean
  readonly mainContact?: boolean
  readonly since?: string
  readonly until?: string
}

type ByName =
  | 'partners'
  | 'roleIds'
  | 'jobFunctionId'
  | 'managerId'
  | 'localizationId'
  | 'ownerId'
  | 'teamId'
  | 'companyIds'

/** A contact as the API takes it, with names where that has ids. */
export interface Story extends Omit<z.input<typeof ContactChange>, ByName> {
  readonly lastName: string
  readonly works?: readonly Work[]
  readonly roles?: readonly RoleName[]
  readonly function?: FunctionName
  /** `Garnier Luc`, who stands above in the list. */
  readonly manager?: string
  readonly localization?: LocalizationCode
  readonly owner?: UserName
  readonly team?: TeamName
  readonly companies?: readonly CompanyName[]
}
