// Family names with how many bear each in thousands, and the parts of which the thousands of rare names are made.
import { weighted, type Random } from './random.ts'

const common = weighted(`
Martin 236, Bernard 105, Dubois 96, Thomas 95, Robert 91, Richard 91, Petit 88, Durand 84, Leroy 79,
Moreau 78, Simon 77, Laurent 75, Lefebvre 75, Michel 74, Garcia 69, David 62, Bertrand 60, Roux 59,
Vincent 57, Fournier 57, Morel 57, Girard 56, André 55, Lefèvre 54, Mercier 54, Dupont 53, Lambert 52,
Bonnet 51, François 51, Martinez 50, Legrand 48, Garnier 48, Faure 47, Rousseau 46, Blanc 45, Guérin 44,
Muller 44, Henry 43, Roussel 43, Nicolas 42, Perrin 42, Morin 41, Mathieu 41, Clément 40, Gauthier 40,
Dumont 39, Lopez 39, Fontaine 38, Chevalier 38, Robin 37, Masson 37, Sanchez 36, Gérard 35, Nguyen 35,
Boyer 34, Denis 34, Lemaire 34, Duval 33, Joly 33, Gautier 33, Roger 32, Roche 32, Roy 32, Noël 31, Meyer
31, Lucas 31, Meunier 30, Jean 30, Perez 30, Marchand 30, Dufour 29, Blanchard 29, Marie 29, Barbier 28,
Brun 28, Dumas 28, Brunet 27, Schmitt 27, Leroux 27, Colin 27, Fernandez 27, Pierre 26, Renard 26, Arnaud
26, Rolland 26, Caron 26, Aubert 25, Giraud 25, Leclerc 25, Vidal 25, Bourgeois 25, Renaud 24, Lemoine 24,
Picard 24, Gaillard 24, Philippe 24, Leclercq 23, Lacroix 23, Fabre 23, Dupuis 23, Olivier 22, Rodriguez
22, Da Silva 22, Hubert 22, Louis 22, Charles 21, Guillot 21, Rivière 21, Le Gall 21, Guillaume 21, Adam
20, Rey 20, Moulin 20, Gonzalez 20, Berger 20, Lecomte 20, Menard 19, Fleury 19, Deschamps 19, Carpentier
19, Julien 19, Benoît 19, Paris 18, Maillard 18, Marchal 18, Aubry 18, Vasseur 18, Le Roux 18, Renault 18,
Royer 17, Prévost 17, Jacquet 17, Collet 17, Klein 17, Charpentier 17, Poirier 17, Perrot 16, Daniel 16,
Cousin 16, Lemaître 16, Huet 16, Carré 16, Bertin 16, Schneider 16, Boucher 15, Bailly 15, Hervé 15,
Ferreira 15, Langlois 15, Weber 15, Leblanc 15, Evrard 15, Barre 15, Étienne 15, Jacob 14, Besson 14,
Breton 14, Cordier 14, Pereira 14, Monnier 14, Bouvier 14, Humbert 14, Mallet 13, Tessier 13, Millet 13,
Marty 13, Remy 13, Gilles 13, Chauvin 13, Hamon 13, Pons 13, Weiss 13, Maury 12, Boulanger 12, Bouchet 12,
Delaunay 12, Lebrun 12, Le Goff 12, Rossi 12, Gay 12, Coste 12, Pichon 12, Alves 12, Guichard 12, Poulain
12, Launay 12, Delmas 11, Germain 11, Fischer 11, Ruiz 11, Benard 11, Barthélemy 11, Hoarau 11, Lebon 11,
Guillon 11, Lacombe 11, Verdier 11, Devaux 11, Payet 11, Salmon 11, Lefort 10, Grondin 10, Rodrigues 10,
Tran 10, Chauvet 10, Costa 10, Santos 10, Ollivier 10, Diallo 10, Camus 10, Blondel 10, Jacques 10, Collin
10, Pelletier 10, Ferrand 10, Dos Santos 10, Couturier 10, Le Corre 9, Ribeiro 9, Vallet 9, Bodin 9,
Perret 9, Traoré 9, Godard 9, Torres 9, Bouvet 9, Pasquier 9, Wagner 9, Besnard 9, Navarro 9, Chevallier
9, Lesage 8, Maréchal 8, Gomes 8, Ali 8, Tanguy 8, Haddad 8, Le Bihan 8, Cohen 8, Peltier 8, Jourdan 8,
Keita 7, Lévy 7, Diop 7, Benali 7, Ba 7, Zimmermann 7, Koenig 6, Bouchard 6, N’Diaye 6, D’Angelo 2,
L’Hermitte 2, De Oliveira 6, Le Guen 6, Kowalski 4, Nowak 4, Pham 5, Chen 5, Wang 4, Li 4, Ng 1, Amrani 4,
Bensaïd 4, Mansouri 4, Belkacem 4, Cissé 6, Coulibaly 6, Sow 5, Camara 5, Sylla 4, Mohamed 6, Saïd 5,
Ahmed 5, de La Fontaine 1, de Villiers 1, Saint-Martin 2, Etchegaray 2, Etcheverry 3, Irigoyen 2,
Kermarrec 3, Guivarc’h 2, Abgrall 3, Casanova 3, Santoni 3, Luciani 2, Vandamme 4, Vandenberghe 3, Desmet
3, Declercq 4, Schaeffer 4, Hoffmann 5, Kieffer 3, Ehrhart 2, Bosc 3, Puech 4, Cazenave 3, Lafitte 4,
Labat 3, Larrieu 3, Escoffier 2, Chabert 4, Achard 3, Arnoux 3`)

const beginnings = `
Abr And Arm Aub Bal Bar Baud Bel Ber Bess Bois Bonn Bou Bouch Brun Cail Cam Carr Cast Cha Chab Cham Chass Clav
Col Corb Coul Court Crois Dar Del Des Dol Duch Esc Fab Faur Fer Font Foug Gal Garr Gaud Gir Gond Gour Grand Guil
Haut Jac Joub Lab Lam Lang Lar Laur Lav Mal Marc Mar Maur Mign Mon Mont Mour Niv Pail Par Pell Per Pich Plan Pou
Puj Quer Rab Ram Reb Rich Riv Roch Rouv Sab Sal Sarr Sauv Serr Souch Tail Tard Thév Tour Trem Val Vau Verg Vial Vill`
  .trim()
  .split(/\s+/)

const endings = `
ac adier age aille ain ais and ard areau arrec as at aud ault eau el elier enc er eret erie ert et eville ey iat
ier ière ignon in ineau iot ic it ol on onet onneau ot ou ouin oux ud un urel uzac`
  .trim()
  .split(/\s+/)

/** Half of the people bear one of the common names, half one of thousands; a few join two with a hyphen. */
export function surname(random: Random): string {
  if (random.chance(0.03)) return `${single(random)}-${single(random)}`
  return single(random)
}

function single(random: Random): string {
  return random.chance(0.5) ? random.draw(common) : random.pick(beginnings) + random.pick(endings)
}
