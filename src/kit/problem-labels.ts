// The words of problems: what happened and what to do, at the page and at the field.
import type { FieldProblemCode, ProblemCode } from './problem.ts'
import type { Language } from './words.ts'

type Params = Readonly<Record<string, string | number>>

export const problemTitles: Readonly<Record<Language, Readonly<Record<ProblemCode, string>>>> = {
  en: {
    moved: 'This record was merged into another: it is read there.',
    'bad-input': 'Some values cannot be accepted.',
    'not-signed-in': 'Sign in first.',
    'sign-in-refused': 'This e-mail and password do not go together.',
    'not-allowed': 'You do not have the right to do this.',
    'cross-site': 'Requests from another site are refused.',
    'not-found': 'This record does not exist, or you may not see it.',
    'already-exists': 'This already exists.',
    'in-use': 'This is in use: archive it instead.',
    conflict: 'This cannot be done in the present state.',
    'depended-on': 'Something new depends on what this made: it can no longer be undone.',
    'undo-first': 'A later merge builds on this one: undo that one first.',
    converted: 'This lead was converted: it is read, and no longer changed.',
    frozen: 'This is finalised: only its notes and its next step change. A new version changes the rest.',
    invoiced: 'There is an invoice of this order: cancel the invoice first.',
    merged: 'This record was merged into another in the meantime. Nothing was changed.',
    'version-differs': 'Somebody changed this record in the meantime.',
    'too-large': 'This is too large.',
    'unreadable-file': 'This file cannot be read.',
    'version-missing': 'Say which version you changed, in the If-Match header.',
    'too-many-requests': 'Too many attempts: wait a moment.',
    internal: 'Something went wrong on our side. Nothing was changed.',
  },
  fr: {
    moved: 'Cette fiche a été fusionnée dans une autre : c’est là qu’elle se lit.',
    'bad-input': 'Certaines valeurs ne peuvent pas être acceptées.',
    'not-signed-in': 'Connectez-vous d’abord.',
    'sign-in-refused': 'Cet e-mail et ce mot de passe ne vont pas ensemble.',
    'not-allowed': 'Vous n’avez pas le droit de faire cela.',
    'cross-site': 'Les requêtes venues d’un autre site sont refusées.',
    'not-found': 'Cette fiche n’existe pas, ou vous ne pouvez pas la voir.',
    'already-exists': 'Cela existe déjà.',
    'in-use': 'C’est utilisé : archivez plutôt.',
    conflict: 'Ce n’est pas possible dans l’état actuel.',
    'depended-on': 'Du nouveau dépend de ce qui en est né : cela ne s’annule plus.',
    'undo-first': 'Une fusion plus récente s’appuie sur celle-ci : annulez d’abord celle-là.',
    converted: 'Cette piste a été convertie : elle se lit, mais ne se modifie plus.',
    frozen:
      'C’est finalisé : seules ses notes et son étape suivante changent. Une nouvelle version change le reste.',
    invoiced: 'Cette commande a une facture : annulez d’abord la facture.',
    merged: 'Cette fiche a été fusionnée dans une autre entre-temps. Rien n’a été modifié.',
    'version-differs': 'Quelqu’un a modifié cette fiche entre-temps.',
    'too-large': 'C’est trop volumineux.',
    'unreadable-file': 'Ce fichier ne peut pas être lu.',
    'version-missing': 'Dites quelle version vous avez modifiée, dans l’en-tête If-Match.',
    'too-many-requests': 'Trop d’essais : attendez un instant.',
    internal: 'Quelque chose a échoué de notre côté. Rien n’a été modifié.',
  },
}

/** By the field that says the other one. */
const otherSiren: Readonly<Record<Language, Readonly<Record<string, (params: Params) => string>>>> = {
  en: {
    siren: (p) => `This is of another firm than the SIREN ${p['siren'] ?? ''}.`,
    siret: (p) => `This is of another firm than the SIRET, which begins with ${p['siren'] ?? ''}.`,
    vatNumber: (p) => `This is of another firm than the VAT number, whose SIREN is ${p['siren'] ?? ''}.`,
  },
  fr: {
    siren: (p) => `C’est une autre société que celle du SIREN ${p['siren'] ?? ''}.`,
    siret: (p) => `C’est une autre société que celle du SIRET, qui commence par ${p['siren'] ?? ''}.`,
    vatNumber: (p) =>
      `C’est une autre société que celle du numéro de TVA, dont le SIREN est ${p['siren'] ?? ''}.`,
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
    'invalid-decimal': () => 'This is not a number, such as 1234.50.',
    'too-many-decimals': (p) => `At most ${p['max'] ?? ''} decimals.`,
    'invalid-url': () => 'This is not a web address, such as https://company.com.',
    'invalid-domain': () => 'This is not a mail domain, such as company.com.',
    'invalid-country': () => 'This is not a country code of ISO 3166-1, such as FR.',
    'invalid-currency': () => 'This is not a currency code of ISO 4217, such as EUR.',
    'invalid-iban': () => 'The digits of this IBAN do not fit together: compare it with the one of the bank.',
    'invalid-bic': () => 'This is not a BIC, such as AGRIFRPP.',
    'siren-digits': (p) => `A SIREN has nine digits; these are ${p['count'] ?? ''} signs.`,
    'siren-check': () =>
      'The check digit of the SIREN does not match: a digit is wrong, or two are the wrong way round.',
    'siret-digits': (p) => `A SIRET has fourteen digits; these are ${p['count'] ?? ''} signs.`,
    'siret-check': () =>
      'The check digit of the SIRET does not match: a digit is wrong, or two are the wrong way round.',
    'siret-siren-check': () =>
      'The check digit of the SIREN, the first nine digits of the SIRET, does not match.',
    'vat-country': () =>
      'A VAT number begins with the letters of a country of the European Union, of CH or GB: FR, DE, EL for Greece.',
    'vat-form': (p) =>
      `A VAT number of ${p['country'] ?? ''} is written ${p['model'] ?? ''}, where 9 is a digit, A a letter, X either.`,
    'vat-check': (p) =>
      `The check digit of the VAT number does not match, by the rule of ${p['country'] ?? ''}.`,
    'vat-key': (p) => `The key of the VAT number does not match: for this SIREN it is ${p['key'] ?? ''}.`,
    'vat-siren-check': () =>
      'The check digit of the SIREN, the last nine digits of the VAT number, does not match.',
    'other-siren': (p) => otherSiren.en[p['from'] ?? '']?.(p) ?? otherSiren.en['siren']?.(p) ?? '',
    'not-found': () => 'This does not exist, or you may not see it.',
    'already-exists': () => 'This already exists.',
    'listed-twice': () => 'This is listed twice.',
    'parent-cycle': () => 'No partner is its own parent: this would close a circle.',
    cycle: () => 'Nobody can be above themselves: this would close a circle.',
    'ends-before-start': () => 'The end comes before the start.',
    'two-primary': () => 'Only one of them can be the main one.',
    'not-a-picture': () => 'This is not a picture: choose a JPEG, PNG, WebP, GIF or AVIF file.',
    'wrong-password': () => 'This is not your present password.',
    yourself: () => 'You cannot do this to yourself: ask another administrator.',
    'last-one': () => 'This is the last one: name another first.',
    'leads-back': () => 'This leads back to itself.',
    'not-by-hand': () => 'This is not set by hand: it comes about by itself.',
    frozen: () => 'What is finalised no longer changes here.',
    'column-missing': (p) => `The first row must name these columns: ${p['column'] ?? ''}.`,
    'several-of-name': () => 'Several have this name: give the reference instead.',
    'number-to-come': () => 'This number is still to be given out here: change the next number first.',
    'file-empty': () => 'This file is empty.',
    'file-program': () => 'This file is a program, not a table: nothing of it was kept.',
    'file-picture': () => 'This file is a picture, not a table.',
    'file-archive': () => 'This file is an archive: unpack it, and choose what is inside.',
    'file-spreadsheet': () => 'This is a workbook: open it, and save its sheet as CSV.',
    'file-document': () => 'This file is a document, not a table: save the table as CSV.',
    'file-unknown': () => 'This file is neither a table (CSV) nor vCards.',
    'file-line-too-long': () => 'This file has no line ends where a table has them.',
    'program-refused': () => 'Programs and web pages are not kept: attach a document, a picture or a text.',
    'type-refused': () => 'Carnet does not know what this file is: attach a document, a picture or a text.',
    'not-printable': (p) => `“${p['character'] ?? ''}” cannot be printed: leave it out.`,
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
    'invalid-decimal': () => 'Ce n’est pas un nombre, comme 1234,50.',
    'too-many-decimals': (p) => `${p['max'] ?? ''} décimales au plus.`,
    'invalid-url': () => 'Ce n’est pas une adresse web, comme https://societe.fr.',
    'invalid-domain': () => 'Ce n’est pas un domaine, comme societe.fr.',
    'invalid-country': () => 'Ce n’est pas un code de pays ISO 3166-1, comme FR.',
    'invalid-currency': () => 'Ce n’est pas un code de monnaie ISO 4217, comme EUR.',
    'invalid-iban': () =>
      'Les chiffres de cet IBAN ne vont pas ensemble : comparez-le avec celui de la banque.',
    'invalid-bic': () => 'Ce n’est pas un BIC, comme AGRIFRPP.',
    'siren-digits': (p) => `Un SIREN a neuf chiffres ; celui-ci a ${p['count'] ?? ''} signes.`,
    'siren-check': () =>
      'La clé de contrôle du SIREN ne correspond pas : un chiffre est faux, ou deux sont inversés.',
    'siret-digits': (p) => `Un SIRET a quatorze chiffres ; celui-ci a ${p['count'] ?? ''} signes.`,
    'siret-check': () =>
      'La clé de contrôle du SIRET ne correspond pas : un chiffre est faux, ou deux sont inversés.',
    'siret-siren-check': () =>
      'La clé de contrôle du SIREN, les neuf premiers chiffres du SIRET, ne correspond pas.',
    'vat-country': () =>
      'Un numéro de TVA commence par les lettres d’un pays de l’Union européenne, de CH ou de GB : FR, DE, EL pour la Grèce.',
    'vat-form': (p) =>
      `Un numéro de TVA ${p['country'] ?? ''} s’écrit ${p['model'] ?? ''} : 9 est un chiffre, A une lettre, X l’un ou l’autre.`,
    'vat-check': (p) =>
      `La clé de contrôle du numéro de TVA ne correspond pas, selon la règle de ${p['country'] ?? ''}.`,
    'vat-key': (p) =>
      `La clé du numéro de TVA ne correspond pas : pour ce SIREN, elle est ${p['key'] ?? ''}.`,
    'vat-siren-check': () =>
      'La clé de contrôle du SIREN, les neuf derniers chiffres du numéro de TVA, ne correspond pas.',
    'other-siren': (p) => otherSiren.fr[p['from'] ?? '']?.(p) ?? otherSiren.fr['siren']?.(p) ?? '',
    'not-found': () => 'Cela n’existe pas, ou vous ne pouvez pas le voir.',
    'already-exists': () => 'Cela existe déjà.',
    'listed-twice': () => 'Présent deux fois.',
    'parent-cycle': () => 'Un tiers n’est pas sa propre société mère : la chaîne ferait une boucle.',
    cycle: () => 'Personne ne peut être son propre supérieur : la chaîne ferait une boucle.',
    'ends-before-start': () => 'La fin précède le début.',
    'two-primary': () => 'Un seul peut être le principal.',
    'not-a-picture': () => 'Ce n’est pas une image : choisissez un fichier JPEG, PNG, WebP, GIF ou AVIF.',
    'wrong-password': () => 'Ce n’est pas votre mot de passe actuel.',
    yourself: () => 'Vous ne pouvez pas le faire pour vous-même : demandez à un autre administrateur.',
    'last-one': () => 'C’est le dernier : désignez-en un autre d’abord.',
    'leads-back': () => 'Cela ramène au point de départ.',
    'not-by-hand': () => 'Cela ne se choisit pas à la main : c’est le résultat d’une action.',
    frozen: () => 'Une fois finalisé, cela ne se modifie plus.',
    'column-missing': (p) => `La première ligne doit nommer ces colonnes : ${p['column'] ?? ''}.`,
    'several-of-name': () => 'Plusieurs portent ce nom : donnez plutôt la référence.',
    'number-to-come': () => 'Ce numéro reste à donner ici : changez d’abord le prochain numéro.',
    'file-empty': () => 'Ce fichier est vide.',
    'file-program': () => 'Ce fichier est un programme, pas un tableau : rien n’en a été gardé.',
    'file-picture': () => 'Ce fichier est une image, pas un tableau.',
    'file-archive': () => 'Ce fichier est une archive : décompressez-la et choisissez ce qu’elle contient.',
    'file-spreadsheet': () => 'C’est un classeur : ouvrez-le et enregistrez sa feuille en CSV.',
    'file-document': () => 'Ce fichier est un document, pas un tableau : enregistrez le tableau en CSV.',
    'file-unknown': () => 'Ce fichier n’est ni un tableau (CSV) ni des vCards.',
    'file-line-too-long': () => 'Ce fichier n’a pas les fins de ligne d’un tableau.',
    'program-refused': () =>
      'Les programmes et les pages web ne sont pas gardés : joignez un document, une image ou un texte.',
    'type-refused': () =>
      'Carnet ne sait pas ce qu’est ce fichier : joignez un document, une image ou un texte.',
    'not-printable': (p) => `« ${p['character'] ?? ''} » ne peut pas s’imprimer : retirez-le.`,
  },
}
