// The columns that any record has: where it comes from, who follows it, what is noted about it.
import { names, type ImportTarget } from './target.ts'

export const recordTargets: readonly ImportTarget[] = [
  {
    name: 'externalId',
    label: { fr: 'Identifiant d’origine', en: 'Original ID' },
    aliases: names(`
      id; record id; import id; external id; identifiant; identifiant externe; rowid; n°; num;
      uid; uuid`),
  },
  {
    name: 'carnetId',
    label: { fr: 'Carnet ID', en: 'Carnet ID' },
    aliases: [],
  },
  {
    name: 'reference',
    label: { fr: 'Référence', en: 'Reference' },
    aliases: names(`
      ref; réf.; code; code client; code contact; code tiers; numéro; matricule; n° client;
      customer code; customer number; partner seq`),
  },
  {
    name: 'tags',
    label: { fr: 'Étiquettes', en: 'Tags' },
    aliases: names(`
      tag; mots clés; mots-clefs; catégories; catégorie; categories; category; labels; group
      membership; groupes; groups; category id; tags/catégories; segments; listes`),
    several: true,
  },
  {
    name: 'notes',
    label: { fr: 'Notes', en: 'Notes' },
    aliases: names(`
      note; commentaire; commentaires; comment; comments; remarque; remarques; remarks;
      description; observations; background; bloc-notes; note publique; note privée`),
    several: true,
  },
  {
    name: 'website',
    label: { fr: 'Site web', en: 'Website' },
    aliases: names(`
      site; site internet; page web; web page; web; url; www; website url; website value; web
      site; business home page; adresse web`),
    content: 'url',
  },
  {
    name: 'source',
    label: { fr: 'Source', en: 'Source' },
    aliases: names(`
      lead source; origine; origin; provenance; canal; original source; source du contact`),
  },
  {
    name: 'owner',
    label: { fr: 'Propriétaire du compte', en: 'Account owner' },
    aliases: names(`
      owner; propriétaire; contact owner; record owner; assigned user; assigned user name;
      assigned to; affecté à; assigné à; responsable; commercial; vendeur; salesperson; sales;
      sales rep; user id; company owner; gestionnaire; suivi par`),
  },
  {
    name: 'team',
    label: { fr: 'Équipe', en: 'Team' },
    aliases: names('équipe commerciale; sales team; team id; teams'),
  },
  {
    name: 'doNotCall',
    label: { fr: 'Refus d’appels', en: 'Do not call' },
    aliases: names(`
      ne pas appeler; bloctel; phone opt out; phone number is opted out; opposition téléphonique;
      no phone`),
    content: 'boolean',
    several: true,
  },
  {
    name: 'doNotEmail',
    label: { fr: 'Refus d’e-mails', en: 'Do not e-mail' },
    aliases: names(`
      email opt out; has opted out of email; email opted out; email address is opted out; ne pas
      envoyer d’e-mail; désabonné; désinscrit; opt out; optout; unsubscribed; unsubscribed from
      all email; refuse les emailings; no email`),
    content: 'boolean',
    several: true,
  },
  {
    name: 'language',
    label: { fr: 'Langue', en: 'Language' },
    aliases: names('lang; locale; language code; code langue; preferred language; langue préférée'),
    content: 'language',
  },
]
