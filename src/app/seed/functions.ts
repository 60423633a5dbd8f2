// What people do in companies: function, its feminine form, how common it is, the department and the role that go with it.

export interface Occupation {
  readonly name: string
  readonly feminine: string
  readonly weight: number
  readonly department: string
  /** The code of a role; empty when none goes with it. */
  readonly role: string
}

export const roleNames: Readonly<Record<string, string>> = {
  DEC: 'Décideur',
  ACH: 'Acheteur',
  FAC: 'Facturation',
  PRE: 'Prescripteur',
  LIV: 'Livraison',
  TEC: 'Technique',
  JUR: 'Juridique',
}

export const occupations: readonly Occupation[] = `
Gérant, Gérante, 9, Direction, DEC
Directeur général, Directrice générale, 6, Direction, DEC
Président, Présidente, 4, Direction, DEC
Directeur financier, Directrice financière, 4, Finance, DEC
Directeur des achats, Directrice des achats, 3, Achats, DEC
Directeur technique, Directrice technique, 4, Technique, TEC
Directeur commercial, Directrice commerciale, 4, Commerce, DEC
Directeur de site, Directrice de site, 3, Production, DEC
Responsable achats, Responsable achats, 7, Achats, ACH
Responsable logistique, Responsable logistique, 5, Logistique, LIV
Responsable informatique, Responsable informatique, 5, Informatique, TEC
Responsable qualité, Responsable qualité, 4, Qualité, TEC
Responsable marketing, Responsable marketing, 4, Marketing, PRE
Responsable ressources humaines, Responsable ressources humaines, 3, Ressources humaines,
Responsable maintenance, Responsable maintenance, 3, Technique, TEC
Responsable magasin, Responsable magasin, 3, Commerce, LIV
Acheteur, Acheteuse, 8, Achats, ACH
Comptable, Comptable, 9, Comptabilité, FAC
Chargé d’affaires, Chargée d’affaires, 5, Commerce, PRE
Chef de projet, Cheffe de projet, 6, Études, PRE
Chef d’atelier, Cheffe d’atelier, 3, Production, TEC
Conducteur de travaux, Conductrice de travaux, 3, Travaux, TEC
Ingénieur d’études, Ingénieure d’études, 3, Études, PRE
Architecte, Architecte, 2, Études, PRE
Technicien de maintenance, Technicienne de maintenance, 3, Technique, TEC
Assistant de direction, Assistante de direction, 5, Direction,
Assistant commercial, Assistante commerciale, 4, Commerce,
Secrétaire, Secrétaire, 3, Administration, FAC
Commercial, Commerciale, 5, Commerce,
Juriste, Juriste, 2, Juridique, JUR
Consultant, Consultante, 3, Conseil, PRE
Chargé de communication, Chargée de communication, 2, Communication, PRE
Magasinier, Magasinière, 2, Logistique, LIV
Directeur général des services, Directrice générale des services, 1, Direction, DEC`
  .trim()
  .split('\n')
  .map(readOccupation)

function readOccupation(line: string): Occupation {
  const [name = '', feminine = '', weight = '', department = '', role = ''] = line.split(/, ?/)
  return { name, feminine, weight: Number(weight), department, role }
}

export const occupationTable = {
  values: occupations.map(({ name }) => name),
  upTo: occupations.map((_, index) =>
    occupations.slice(0, index + 1).reduce((sum, { weight }) => sum + weight, 0),
  ),
}

const byName = new Map(occupations.map((occupation) => [occupation.name, occupation]))

export function occupationNamed(name: string): Occupation | undefined {
  return byName.get(name)
}
