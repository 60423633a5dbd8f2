// The columns that hold e-mails, phones and addresses, of people and companies alike.
import { names, type ImportTarget } from './target.ts'

export const detailTargets: readonly ImportTarget[] = [
  {
    name: 'email',
    label: { fr: 'E-mail', en: 'E-mail' },
    aliases: names(`
      mail; email address; e-mail address; adresse e-mail; adresse mail; adresse de messagerie;
      adresse électronique; courriel; courrier électronique; messagerie; email value; e-mail
      value; internet address; mél; email formatted; normalized email; email normalisé`),
    content: 'email',
    part: 'email',
    several: true,
  },
  {
    name: 'emailLabel',
    label: { fr: 'Libellé de l’e-mail', en: 'E-mail label' },
    aliases: names('email type; email label; type d’e-mail; libellé e-mail'),
    part: 'email',
  },
  {
    name: 'phone',
    label: { fr: 'Téléphone', en: 'Phone' },
    aliases: names(`
      tél; tel; téléphone fixe; tél. fixe; fixe; ligne fixe; phone number; telephone; telephone
      number; numéro de téléphone; n° de téléphone; n° tel; fixed phone; landline; phone value;
      standard; ligne directe; direct line; direct phone; company main phone; tél. principal`),
    content: 'phone',
    part: 'phone',
    several: true,
  },
  {
    name: 'mobile',
    label: { fr: 'Mobile', en: 'Mobile' },
    aliases: names(`
      portable; mobile phone; mobile number; mobile phone number; téléphone mobile; téléphone
      portable; tél. mobile; tél. portable; tel mobile; gsm; cell; cell phone; cellphone;
      cellulaire; n° mobile; n° de portable; numéro de mobile; natel; handy`),
    content: 'mobile',
    part: 'phone',
    several: true,
  },
  {
    name: 'fax',
    label: { fr: 'Télécopie', en: 'Fax' },
    aliases: names('fax number; téléfax; numéro de fax; n° de fax; fax phone'),
    part: 'phone',
    several: true,
  },
  {
    name: 'otherPhone',
    label: { fr: 'Téléphone annexe', en: 'Extra phone' },
    aliases: names(`
      assistant phone; assistant’s phone; car phone; radio phone; callback; pager; pager number;
      téléavertisseur; isdn; telex; tty/tdd phone`),
    part: 'phone',
    several: true,
  },
  {
    name: 'phoneLabel',
    label: { fr: 'Libellé du téléphone', en: 'Phone label' },
    aliases: names('phone type; phone label; type de téléphone; libellé téléphone'),
    part: 'phone',
  },
  {
    name: 'addressLabel',
    label: { fr: 'Libellé de l’adresse', en: 'Address label' },
    aliases: names('address type; address label; type d’adresse; libellé adresse'),
    part: 'address',
  },
  {
    name: 'line2',
    label: { fr: 'Appartement, étage, escalier', en: 'Flat, floor, staircase' },
    aliases: names(`
      complément; complément d’adresse; complément adresse; adresse complément; address
      complement; adresse 2; address 2; address line 2; adresse ligne 2; street 2; rue 2; street
      line 2; extended address; address extended address; apartment; suite; floor; étage; line2;
      adresse (suite)`),
    part: 'address',
  },
  {
    name: 'line3',
    label: { fr: 'Bâtiment, entrée, résidence', en: 'Building, entrance, residence' },
    aliases: names(`
      bâtiment; immeuble; résidence; entrée; building; adresse 3; address 3; address line 3;
      adresse ligne 3; street 3; rue 3; line3`),
    part: 'address',
  },
  {
    name: 'street',
    label: { fr: 'Numéro et voie', en: 'Street and number' },
    aliases: names(`
      rue; street; street address; voie; adresse; address; adresse 1; address 1; address line 1;
      adresse ligne 1; adresse postale; postal address; n° et rue; numéro et rue; street 1; line4;
      address street; street line 1; mailing street; primary address street`),
    content: 'street',
    part: 'address',
  },
  {
    name: 'line5',
    label: { fr: 'Lieu-dit, boîte postale', en: 'Hamlet, PO box' },
    aliases: names(`
      lieu-dit; boîte postale; bp; po box; post office box; address po box; case postale; line5;
      adresse 4`),
    part: 'address',
  },
  {
    name: 'postcode',
    label: { fr: 'Code postal', en: 'Postcode' },
    aliases: names(`
      cp; postal code; zip; zip code; zipcode; post code; npa; plz; zip/postal code;
      zippostalcode; address postal code; address zip; code_postal; codepostal`),
    content: 'postcode',
    part: 'address',
  },
  {
    name: 'city',
    label: { fr: 'Ville', en: 'City' },
    aliases: names('commune; localité; town; suburb; locality; address city; cité; bureau distributeur'),
    content: 'city',
    part: 'address',
  },
  {
    name: 'postcodeAndCity',
    label: { fr: 'Code postal et ville', en: 'Postcode and city' },
    aliases: names(`
      cp ville; cp et ville; code postal ville; cp/ville; zip city; postcode city; address l6;
      ligne 6`),
    content: 'place',
    part: 'address',
  },
  {
    name: 'region',
    label: { fr: 'Région', en: 'Region' },
    aliases: names(`
      state; province; county; état; canton; département; dép/région; state/province;
      state/region; address region; address state; state id; région/état`),
    part: 'address',
  },
  {
    name: 'country',
    label: { fr: 'Pays', en: 'Country' },
    aliases: names(`
      country/region; pays/région; address country; country id; nation; country code; code pays;
      country name`),
    content: 'country',
    part: 'address',
  },
  {
    name: 'formattedAddress',
    label: { fr: 'Adresse en un bloc', en: 'Whole address' },
    aliases: names(`
      address formatted; full address; adresse complète; complete address; contact address
      complete; adresse formatée; home address formatted; mailing address`),
    part: 'address',
  },
]
