// What a column of an imported table can become, for contacts, partners and leads, and the names other programs give it.
import { detailTargets } from './columns/detail-targets.ts'
import { recordTargets } from './columns/record-targets.ts'
import { names, type ImportTarget } from './columns/target.ts'

const ofPerson: readonly ImportTarget[] = [
  {
    name: 'title',
    label: { fr: 'Civilité', en: 'Civility' },
    aliases: names(`
      titre; title; salutation; salutation name; name prefix; prefix; préfixe; title select; titre
      de civilité; genre; gender; sexe; sex; civ; appel`),
    content: 'title',
  },
  {
    name: 'firstName',
    label: { fr: 'Prénom', en: 'First name' },
    aliases: names(`
      prénoms; given name; forename; first; christian name; firstname; contact first name`),
    content: 'firstName',
  },
  {
    name: 'middleName',
    label: { fr: 'Deuxième prénom', en: 'Middle name' },
    aliases: names('middle name; additional name; autres prénoms; second prénom; middle'),
  },
]

const ofContact: readonly ImportTarget[] = [
  {
    name: 'lastName',
    label: { fr: 'Nom', en: 'Last name' },
    aliases: names(`
      nom de famille; nom usuel; nom d’usage; surname; family name; last; name; contact last name;
      patronyme; lastname`),
    content: 'lastName',
  },
  {
    name: 'fullName',
    label: { fr: 'Nom complet', en: 'Full name' },
    aliases: names(`
      nom prénom; nom et prénom; prénom nom; nom/prénom; nom & prénom; contact; contact name; nom
      du contact; nom complet du contact; display name; nom à afficher; name; nom; interlocuteur;
      file as; full name; fullname; complete name`),
    content: 'fullName',
  },
  {
    name: 'partner',
    label: { fr: 'Société', en: 'Company' },
    aliases: names(`
      entreprise; tiers; raison sociale; organisation; organization; organization name; organisme;
      établissement; company name; account; account name; associated company; nom de la société;
      nom société; nom de l’entreprise; nom du tiers; parent; parent id; parent id name;
      employeur; employer; client; customer; firm; société liée; company name entity; main
      partner; société principale; nom entreprise`),
    content: 'company',
  },
  {
    name: 'jobTitle',
    label: { fr: 'Fonction', en: 'Job title' },
    aliases: names(`
      poste; title; titre; position; job; function; profession; métier; emploi; occupation;
      organization title; job position; titre du poste; intitulé de poste; qualité; poste occupé;
      poste/fonction; role title; job function`),
    content: 'jobTitle',
  },
  {
    name: 'department',
    label: { fr: 'Service', en: 'Department' },
    aliases: names(`
      organization department; pôle; direction; division; company department; service/département`),
  },
  {
    name: 'roles',
    label: { fr: 'Rôles', en: 'Roles' },
    aliases: names('rôle; role; account role; contact role; buying role'),
    several: true,
  },
  {
    name: 'linkedIn',
    label: { fr: 'LinkedIn', en: 'LinkedIn' },
    aliases: names('linkedin url; profil linkedin; linkedin profile; page linkedin; linkedin bio'),
    content: 'linkedIn',
  },
  {
    name: 'birthday',
    label: { fr: 'Date de naissance', en: 'Birthday' },
    aliases: names(`
      naissance; birth; né le; née le; né(e) le; birth date; birthdate; date of birth; dob; anniversaire;
      date naissance; jour de naissance`),
    content: 'date',
  },
]

const ofPartner: readonly ImportTarget[] = [
  {
    name: 'name',
    label: { fr: 'Nom', en: 'Name' },
    aliases: names(`
      nom commercial; enseigne; trade name; société; entreprise; tiers; company; company name;
      account name; organisation; organization; organization name; nom de la société; nom du
      tiers; nom de l’entreprise; nom société; client; customer; fournisseur; supplier; nom
      alternatif; partner name; display name; full name`),
    content: 'company',
  },
  {
    name: 'legalName',
    label: { fr: 'Raison sociale', en: 'Legal name' },
    aliases: names(`
      dénomination sociale; dénomination; registered name; company legal name; nom légal`),
    content: 'company',
  },
  {
    name: 'kind',
    label: { fr: 'Société ou particulier', en: 'Company or individual' },
    aliases: names(`
      company type; partner type; partner type select; type de tiers; type; is company; est une
      société; nature; kind`),
  },
  {
    name: 'isProspect',
    label: { fr: 'Est prospect', en: 'Is prospect' },
    aliases: names('est prospect; is prospect'),
    content: 'boolean',
  },
  {
    name: 'isCustomer',
    label: { fr: 'Est client', en: 'Is customer' },
    aliases: names('est client; is customer; customer rank'),
    content: 'boolean',
  },
  {
    name: 'isSupplier',
    label: { fr: 'Est fournisseur', en: 'Is supplier' },
    aliases: names('est fournisseur; is supplier; vendor; supplier rank'),
    content: 'boolean',
  },
]

export const contactTargets: readonly ImportTarget[] = [
  ...ofPerson,
  ...ofContact,
  ...detailTargets,
  ...recordTargets,
]

const ofLead: readonly ImportTarget[] = [
  ...ofContact.filter(({ name }) => ['lastName', 'fullName', 'jobTitle', 'department'].includes(name)),
  {
    name: 'companyName',
    label: { fr: 'Société', en: 'Company' },
    aliases: ofContact.find(({ name }) => name === 'partner')?.aliases ?? [],
    content: 'company',
  },
  {
    name: 'status',
    label: { fr: 'Statut', en: 'Status' },
    aliases: names(`
      lead status; statut de la piste; statut du prospect; état; etat; stage; étape; lead status select;
      hs lead status; status`),
  },
  {
    name: 'lostReason',
    label: { fr: 'Motif de perte', en: 'Lost reason' },
    aliases: names('lost reason; raison de la perte; motif; unqualified reason; close reason'),
  },
  {
    name: 'sector',
    label: { fr: 'Secteur', en: 'Sector' },
    aliases: names('secteur d’activité; industry; industry sector; activité; sector'),
  },
]

/** A lead speaks no language of its own yet. */
export const leadTargets: readonly ImportTarget[] = [
  ...ofPerson,
  ...ofLead,
  ...detailTargets,
  ...recordTargets.filter(({ name }) => name !== 'language'),
]

/** An individual among the partners has a civility and a first name too. */
export const partnerTargets: readonly ImportTarget[] = [
  ...ofPartner,
  ...ofPerson,
  ...detailTargets,
  ...recordTargets,
]
