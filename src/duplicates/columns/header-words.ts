// Recognises what a column holds by its header, in the words of other programs' exports.
import type { Role } from '../match-record.ts'
import { compact, fold } from '../normalise/text.ts'

/** Headers without spaces, accents and case; French, English, German, Spanish, Italian. */
const HEADERS: Partial<Record<Role, string>> = {
  recordId: 'id recid recordid uid uuid identifiant key cle contactid leadid accountid rowid no',
  title:
    'title titre civility civilite salutation anrede gender sex sexe genre prefix nameprefix tratamiento',
  firstName:
    'firstname first givenname given prenom prenoms forename vorname nombre nome fname contactfirstname',
  lastName:
    'lastname last surname familyname family nom nomdefamille nachname apellido apellidos cognome lname sn contactlastname',
  fullName: 'name fullname nomcomplet displayname fn contact contactname nometprenom prenometnom nomprenom',
  email:
    'email mail emailaddress adressemail adresseemail courriel email1 email2 email3 email1value email2value emailpro emailperso emailprincipal eemail correo',
  mobile:
    'mobile mobilephone portable cell cellphone gsm handy telephoneportable telmobile telportable mobile1 movil',
  phone:
    'phone tel telephone fixe landline phonenumber telephonefixe telfixe phone1 phone2 phone1value businessphone homephone workphone telephone1 telephone2 telefon telefono',
  company:
    'company societe entreprise organisation organization employer employeur raisonsociale account accountname companyname nomsociete tiers firma firm firme empresa azienda organizationname organization1name',
  streetNumber: 'streetnumber housenumber numero numerovoie streetno houseno hausnummer numerorue',
  street:
    'street rue adresse address address1 addressline1 adresse1 voie streetaddress mailingstreet homestreet businessstreet strasse direccion indirizzo streetname addressstreet address2 addressline2 adresse2 complement complementadresse',
  postcode:
    'zip zipcode postalcode postcode codepostal cp plz mailingpostalcode businesspostalcode homepostalcode cap addresszip',
  city: 'city ville town suburb commune locality localite ort stadt mailingcity businesscity homecity ciudad citta addresscity',
  birth:
    'birth birthdate birthday dateofbirth dob naissance datedenaissance datenaissance anniversaire geburtstag geburtsdatum',
  identifier:
    'ssn socsecid socialsecuritynumber customernumber numeroclient licence license passport nationalid nir accountnumber personalnumber',
  firmNumber:
    'siren siret nsiren nsiret ntva ntvaintra ntvaintracommunautaire numerosiren numerosiret vat vatnumber vatid vatno tva numerotva tvaintra tvaintracommunautaire numerotvaintracommunautaire ustid ustidnr nif cif piva partitaiva companynumber registrationnumber rcs',
  website:
    'website url web site siteweb siteinternet sitewebsociete homepage webpage domain domaine companydomain companywebsite sitoweb sitio',
  detail:
    'jobtitle job fonction function poste position department service  state region province county departement role profession metier occupation',
  ignored:
    'country pays land language langue lang notes note comment commentaire description createdat created updatedat updated owner proprietaire tags tag source status statut linkedin age',
}

const roles = new Map<string, Role>()
for (const [role, words] of Object.entries(HEADERS) as [Role, string][])
  for (const word of words.split(' ')) roles.set(word, role)

/** `roleOfHeader('Code postal')` is `postcode`; a header such as `col7` is unknown. */
export function roleOfHeader(header: string): Role | undefined {
  const word = compact(fold(header))
  return roles.get(word) ?? roles.get(word.replace(/\d+$/, ''))
}
