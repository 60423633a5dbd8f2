// The columns that say what a register, a bank and a directory know of a firm.
import { names, type ImportTarget } from './target.ts'

export const registerTargets: readonly ImportTarget[] = [
  {
    name: 'siren',
    label: { fr: 'SIREN', en: 'SIREN' },
    aliases: names('n° siren; numéro siren; siren number; siren/siret; siren siret; code siren'),
  },
  {
    name: 'siret',
    label: { fr: 'SIRET', en: 'SIRET' },
    aliases: names('n° siret; numéro siret; siret number; code siret; siret/siren'),
  },
  {
    name: 'vatNumber',
    label: { fr: 'N° de TVA', en: 'VAT number' },
    aliases: names(`
      tva; n° tva; numéro de tva; tva intra; n° tva intra; tva intracommunautaire; n° tva intracommunautaire;
      n° de tva intracommunautaire; numéro de tva intracommunautaire; vat; vat id; vat no; vat code; vat nr;
      tax id; tax nbr; tax number; tax identification number; ust-idnr; partita iva; nif`),
  },
  {
    name: 'registration',
    label: { fr: 'Autre immatriculation', en: 'Other registration' },
    aliases: names(`
      immatriculation; rcs; n° rcs; registre du commerce; registration; registration number; registration code;
      company registration; company registration number; company registry`),
  },
  {
    name: 'sector',
    label: { fr: 'Secteur', en: 'Sector' },
    aliases: names(`
      secteur d’activité; secteur activité; domaine d’activité; industry; industry sector; industrie; business sector;
      industry id`),
  },
  {
    name: 'size',
    label: { fr: 'Effectif', en: 'Headcount' },
    aliases: names(`
      effectifs; nombre de salariés; nb salariés; nombre d’employés; tranche d’effectif; tranche effectif; taille;
      taille de l’entreprise; employees; number of employees; no of employees; nbr employees; company size; size`),
  },
  {
    name: 'paymentTerms',
    label: { fr: 'Conditions de paiement', en: 'Payment terms' },
    aliases: names(`
      conditions de règlement; condition de paiement; délai de paiement; délai de règlement; payment term;
      payment condition; payment conditions; property payment term id; terms of payment`),
  },
  {
    name: 'currency',
    label: { fr: 'Devise', en: 'Currency' },
    aliases: names('monnaie; currency code; currency id; devise par défaut; default currency'),
  },
]
