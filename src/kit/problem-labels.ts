// The words of problems: what happened and what to do, at the page and at the field.
import type { FieldProblemCode, ProblemCode } from './problem.ts'
import type { Language } from './words.ts'

type Params = Readonly<Record<string, string | number>>

export const problemTitles: Readonly<Record<Language, Readonly<Record<ProblemCode, string>>>> = {
  en: {
    'bad-input': 'Some values cannot be accepted.',
    'not-signed-in': 'Sign in first.',
    'not-allowed': 'You do not have the right to do this.',
    'cross-site': 'Requests from another site are refused.',
    'not-found': 'This record does not exist, or you may not see it.',
    'already-exists': 'This already exists.',
    'in-use': 'This is in use: archive it instead.',
    conflict: 'This cannot be done in the present state.',
    'version-differs': 'Somebody changed this record in the meantime.',
    'too-large': 'This is too large.',
    'unreadable-file': 'This file cannot be read.',
    'version-missing': 'Say which version you changed, in the If-Match header.',
    'too-many-requests': 'Too many attempts: wait a moment.',
    internal: 'Something went wrong on our side. Nothing was changed.',
  },
  fr: {
    'bad-input': 'Certaines valeurs ne peuvent pas être acceptées.',
    'not-signed-in': 'Connectez-vous d’abord.',
    'not-allowed': 'Vous n’avez pas le droit de faire cela.',
    'cross-site': 'Les requêtes venues d’un autre site sont refusées.',
    'not-found': 'Cette fiche n’existe pas, ou vous ne pouvez pas la voir.',
    'already-exists': 'Cela existe déjà.',
    'in-use': 'C’est utilisé : archivez plutôt.',
    conflict: 'Ce n’est pas possible dans l’état actuel.',
    'version-differs': 'Quelqu’un a modifié cette fiche entre-temps.',
    'too-large': 'C’est trop volumineux.',
    'unreadable-file': 'Ce fichier ne peut pas être lu.',
    'version-missing': 'Dites quelle version vous avez modifiée, dans l’en-tête If-Match.',
    'too-many-requests': 'Trop d’essais : attendez un instant.',
    internal: 'Quelque chose a échoué de notre côté. Rien n’a été modifié.',
  },
}

type FieldWords = Readonly<Record<FieldProblemCode, (params: Params) => string>>

export const fieldProblemWords: Readonly<Record<Language, FieldWords>> = {
  en: {
    required: () => 'This is needed.',
    'wrong-type': () => 'This is not the expected kind of value.',
    'unknown-field': () => 'This field does not exist.',
    'too-long': (p) => `At most ${p['max'] ?? ''} characters.`,
    'too-short': (p) => `At least ${p['min'] ?? ''} characters.`,
    'too-many': (p) => `At most ${p['max'] ?? ''} of them.`,
    'too-large': (p) => `At most ${p['max'] ?? ''}.`,
    'too-small': (p) => `At least ${p['min'] ?? ''}.`,
    'not-one-of': (p) => `One of: ${p['values'] ?? ''}.`,
    invalid: () => 'This value cannot be accepted.',
    'invalid-email': () => 'This is not an e-mail address, such as name@company.com.',
    'invalid-phone': () => 'This is not a phone number; start with + and the country code if it is abroad.',
    'invalid-date': () => 'This is not a date.',
    'invalid-url': () => 'This is not a web address, such as https://company.com.',
    'invalid-country': () => 'This is not a country code of ISO 3166-1, such as FR.',
    'not-found': () => 'This does not exist, or you may not see it.',
    'already-exists': () => 'This already exists.',
    'listed-twice': () => 'This is listed twice.',
    cycle: () => 'Nobody can be above themselves: this would close a circle.',
    'ends-before-start': () => 'The end comes before the start.',
    'two-primary': () => 'Only one of them can be the main one.',
    'not-a-picture': () => 'This is not a picture: choose a JPEG, PNG, WebP, GIF or AVIF file.',
  },
  fr: {
    required: () => 'À remplir.',
    'wrong-type': () => 'Ce n’est pas le type de valeur attendu.',
    'unknown-field': () => 'Ce champ n’existe pas.',
    'too-long': (p) => `${p['max'] ?? ''} caractères au plus.`,
    'too-short': (p) => `${p['min'] ?? ''} caractères au moins.`,
    'too-many': (p) => `${p['max'] ?? ''} au plus.`,
    'too-large': (p) => `${p['max'] ?? ''} au plus.`,
    'too-small': (p) => `${p['min'] ?? ''} au moins.`,
    'not-one-of': (p) => `Au choix : ${p['values'] ?? ''}.`,
    invalid: () => 'Cette valeur ne peut pas être acceptée.',
    'invalid-email': () => 'Ce n’est pas une adresse e-mail, comme nom@societe.fr.',
    'invalid-phone': () =>
      'Ce n’est pas un numéro de téléphone ; commencez par + et l’indicatif s’il est étranger.',
    'invalid-date': () => 'Ce n’est pas une date.',
    'invalid-url': () => 'Ce n’est pas une adresse web, comme https://societe.fr.',
    'invalid-country': () => 'Ce n’est pas un code de pays ISO 3166-1, comme FR.',
    'not-found': () => 'Cela n’existe pas, ou vous ne pouvez pas le voir.',
    'already-exists': () => 'Cela existe déjà.',
    'listed-twice': () => 'Présent deux fois.',
    cycle: () => 'Personne ne peut être son propre supérieur : la chaîne ferait une boucle.',
    'ends-before-start': () => 'La fin précède le début.',
    'two-primary': () => 'Un seul peut être le principal.',
    'not-a-picture': () => 'Ce n’est pas une image : choisissez un fichier JPEG, PNG, WebP, GIF ou AVIF.',
  },
}
