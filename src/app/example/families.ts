// Sisters who share a line, couples who share a mailbox, and shops that are one person.
import type { Story } from './story.ts'

const home = { uses: ['default' as const] }

export const families: readonly Story[] = [
  {
    lastName: 'Mercier',
    firstName: 'Claire',
    title: 'Mme',
    function: 'Directeur général',
    jobTitle: 'Directrice générale',
    works: [
      { partner: 'Mercier & Filles', function: 'Directeur général', roles: ['Décideur'], mainContact: true },
    ],
    roles: ['Décideur'],
    emails: [
      { address: 'claire@mercier-filles.fr' },
      { address: 'claire.mercier@wanadoo.fr', label: 'personnel' },
    ],
    phones: [{ number: '03 53 01 42 90' }, { number: '06 39 98 42 90', label: 'personnel' }],
    birthday: '1968-11-02',
    notes:
      '<p>Reprend l’affaire de son père avec sa sœur Odile.</p><ul><li>Livraison le mardi</li><li>Bons de commande signés des deux sœurs</li></ul>',
  },
  {
    lastName: 'Mercier',
    firstName: 'Odile',
    title: 'Mme',
    function: 'Directeur financier',
    jobTitle: 'Directrice financière',
    works: [{ partner: 'Mercier & Filles', function: 'Directeur financier', roles: ['Facturation'] }],
    roles: ['Facturation', 'Décideur'],
    emails: [{ address: 'odile@mercier-filles.fr' }],
    phones: [{ number: '03 53 01 42 90' }],
  },
  {
    lastName: 'Maury',
    firstName: 'Béatrice',
    title: 'Mme',
    function: 'Gérant',
    jobTitle: 'Gérante',
    works: [
      { partner: 'Librairie des Tilleuls', function: 'Gérant', roles: ['Décideur'], mainContact: true },
    ],
    roles: ['Décideur', 'Acheteur'],
    emails: [{ address: 'contact@librairie-tilleuls.fr' }],
    phones: [{ number: '05 36 49 10 77' }],
  },
  {
    lastName: 'Lefèvre',
    firstName: 'Jeanne',
    title: 'Mme',
    works: [{ partner: 'Lefèvre Jeanne', main: true }],
    emails: [{ address: 'jeanne.lefevre@laposte.net' }],
    phones: [{ number: '06 39 98 12 44' }, { number: '02 61 91 12 44', label: 'maison' }],
  },
  {
    lastName: 'Lefèvre',
    firstName: 'Bastien',
    title: 'M.',
    phones: [{ number: '06 39 98 12 45' }, { number: '02 61 91 12 44', label: 'maison' }],
    addresses: [{ line4: '7 rue du Bois', postcode: '49100', city: 'Angers', ...home }],
    owner: 'Inès Faure',
    team: 'Région Ouest',
    companies: ['Orée'],
    notes: '<p>Mari de Jeanne Lefèvre ; c’est elle qui commande.</p>',
  },
  {
    lastName: 'Delmas',
    firstName: 'Suzanne',
    title: 'Mme',
    emails: [{ address: 'famille.delmas@orange.fr' }],
    phones: [{ number: '05 36 49 64 20', label: 'maison' }],
    addresses: [{ line4: '2 allée des Platanes', postcode: '64000', city: 'Pau', ...home }],
    owner: 'Hugo Blanc',
    companies: ['Orée'],
    source: 'Librairie, carte de fidélité',
  },
  {
    lastName: 'Delmas',
    firstName: 'Fernand',
    title: 'M.',
    emails: [{ address: 'famille.delmas@orange.fr' }],
    phones: [{ number: '05 36 49 64 20', label: 'maison' }],
    addresses: [{ line4: '2 allée des Platanes', postcode: '64000', city: 'Pau', ...home }],
    owner: 'Hugo Blanc',
    companies: ['Orée'],
    doNotCall: true,
    doNotEmail: true,
    source: 'Librairie, carte de fidélité',
  },
]
