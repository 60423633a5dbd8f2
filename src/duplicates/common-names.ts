// Knows how common the commonest names are, for a single pair that no file stands behind.

/** Bearers among 10,000 people; after Insee's files of first names and last names, and the US census for English ones. */
const FIRST: Record<number, string> = {
  180: 'marie jean',
  90: 'pierre michel jeanne philippe alain nathalie',
  60: 'catherine andre bernard isabelle jacques daniel francoise patrick christophe nicolas louis',
  40: 'sylvie monique martine christine jacqueline anne laurent frederic stephane julien thomas david eric olivier claude gerard sandrine valerie',
  25: `christian pascal thierry sebastien alexandre celine julie camille lea manon chloe emma paul robert rene roger henri marcel
    maurice georges dominique veronique brigitte chantal annie sophie aurelie pauline laura sarah marion mathilde lucie antoine maxime
    kevin anthony guillaume vincent romain bruno serge denise madeleine simone yvonne suzanne helene caroline john james william mary`,
}
const LAST: Record<number, string> = {
  36: 'martin smith',
  17: 'bernard thomas petit robert richard durand dubois moreau johnson williams brown jones',
  12: 'laurent simon michel lefebvre leroy roux david bertrand morel fournier girard bonnet dupont lambert fontaine rousseau garcia',
  8: `vincent muller lefevre faure andre mercier blanc guerin boyer garnier chevalier francois legrand gauthier perrin robin clement
    morin nicolas henry roussel mathieu gautier masson marchand duval denis dumont marie lemaire noel meyer dufour meunier brun blanchard
    giraud joly riviere lucas brunet gaillard barbier arnaud martinez gerard roche renard schmitt roy leroux colin vidal caron picard
    roger fabre aubert lemoine renaud dumas lacroix olivier philippe bourgeois pierre benoit rey leclerc payet rolland leclercq
    guillaume lecomte lopez jean dupuy guillot hubert berger carpentier sanchez dupuis moulin louis deschamps huet vasseur perez
    boucher fleury royer klein jacquet adam paris poirier marty aubry guyot carre charles renault charpentier menard maillard baron
    bertin bailly herve schneider fernandez collet leger bouvier julien prevost millet perrot daniel cousin germain breton besson
    langlois remy pelletier leblanc barre lebrun marchal weber mallet hamon boulanger jacob monnier michaud rodriguez guichard
    gillet etienne grondin poulain tessier chevallier collin chauvin bouchet gay lemaitre benard marechal humbert reynaud antoine
    hoarau perret barthelemy cordier pichon lejeune gilbert lamy delaunay pasquier carlier laporte`,
}
/** Names outside the lists. */
const RARE_FIRST = 2
const RARE_LAST = 0.3
const PEOPLE = 10_000

const firsts = shares(FIRST)
const lasts = shares(LAST)

function shares(bands: Record<number, string>): Map<string, number> {
  const entries = Object.entries(bands).flatMap(([share, names]) =>
    names.split(/\s+/).map((name) => [name, Number(share)] as const),
  )
  return new Map(entries)
}

/** The share of people who bear a first name, in normal form. */
export function firstNameShare(name: string): number {
  return (firsts.get(name) ?? RARE_FIRST) / PEOPLE
}

export function lastNameShare(name: string): number {
  return (lasts.get(name) ?? RARE_LAST) / PEOPLE
}
