// The largest cities of France and its neighbours, by which a column of cities shows itself.
import { cityForm } from '../../duplicates/normalise/place.ts'

const cities = new Set(
  `Paris; Marseille; Lyon; Toulouse; Nice; Nantes; Montpellier; Strasbourg; Bordeaux; Lille; Rennes; Toulon; Reims;
  Saint-Étienne; Le Havre; Dijon; Grenoble; Angers; Villeurbanne; Saint-Denis; Nîmes; Clermont-Ferrand; Aix-en-Provence;
  Le Mans; Brest; Tours; Amiens; Annecy; Limoges; Metz; Boulogne-Billancourt; Perpignan; Besançon; Orléans; Rouen; Montreuil;
  Caen; Argenteuil; Mulhouse; Nancy; Tourcoing; Roubaix; Nanterre; Vitry-sur-Seine; Créteil; Avignon; Poitiers; Aubervilliers;
  Dunkerque; Versailles; Colombes; Asnières-sur-Seine; Courbevoie; Pau; Calais; La Rochelle; Antibes; Cannes; Béziers; Colmar;
  Bourges; Quimper; Valence; Troyes; Lorient; Niort; Chambéry; Bayonne; Vannes; Laval; Évry; Levallois-Perret; Neuilly-sur-Seine;
  Ajaccio; Bastia; Cayenne; Fort-de-France; Saint-Paul; Bruxelles; Anvers; Gand; Liège; Namur; Charleroi; Luxembourg; Genève;
  Lausanne; Zurich; Bâle; Berne; London; Londres; Manchester; Berlin; Munich; München; Hamburg; Köln; Frankfurt; Madrid;
  Barcelona; Barcelone; Milano; Milan; Roma; Rome; Torino; Lisboa; Lisbonne; Porto; Amsterdam; Rotterdam; Dublin; New York;
  Montréal; Québec; Casablanca; Tunis; Alger; Dakar; Abidjan`
    .split(';')
    .map((city) => cityForm(city.trim())),
)

/** `isKnownCity('LYON CEDEX 03')` */
export function isKnownCity(city: string): boolean {
  return cities.has(cityForm(city))
}
