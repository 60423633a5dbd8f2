// The endpoints of localizations.
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'
import { Localization, LocalizationChange, NewLocalization } from './localization.ts'

export const localizationContract = configurationContract(
  'localizations',
  { one: 'a localization', many: 'localizations, by their name in your language' },
  { item: Localization, created: NewLocalization, changed: LocalizationChange },
)
