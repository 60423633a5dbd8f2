// Communes with a postcode and their inhabitants in thousands (after La Poste and INSEE).
import { weighted } from './random.ts'

/** Each as `44000 Nantes`. */
export const communes = weighted(`
06000 Nice 348, 44000 Nantes 323, 34000 Montpellier 302, 67000 Strasbourg 291, 33000 Bordeaux 262, 59000
Lille 236, 35000 Rennes 225, 31000 Toulouse 504, 51100 Reims 179, 83000 Toulon 180, 42000 Saint-Étienne
173, 76600 Le Havre 166, 38000 Grenoble 158, 21000 Dijon 159, 49000 Angers 157, 69100 Villeurbanne 156,
93200 Saint-Denis 149, 30000 Nîmes 148, 63000 Clermont-Ferrand 147, 13100 Aix-en-Provence 147, 72000 Le
Mans 146, 29200 Brest 140, 37000 Tours 138, 80000 Amiens 133, 74000 Annecy 131, 87000 Limoges 130, 57000
Metz 120, 75016 Boulogne-Billancourt 120, 66000 Perpignan 119, 25000 Besançon 119, 45000 Orléans 117,
76000 Rouen 114, 93100 Montreuil 111, 14000 Caen 108, 95100 Argenteuil 108, 68100 Mulhouse 105, 54000
Nancy 105, 59200 Tourcoing 99, 59100 Roubaix 98, 92000 Nanterre 96, 94400 Vitry-sur-Seine 95, 94000
Créteil 93, 84000 Avignon 91, 86000 Poitiers 89, 93300 Aubervilliers 89, 59140 Dunkerque 87, 92700
Colombes 87, 78000 Versailles 84, 92600 Asnières-sur-Seine 87, 92400 Courbevoie 82, 92500 Rueil-Malmaison
79, 34500 Béziers 79, 17000 La Rochelle 78, 94500 Champigny-sur-Marne 77, 64000 Pau 76, 33700 Mérignac 74,
06400 Cannes 74, 94100 Saint-Maur-des-Fossés 75, 06160 Antibes 74, 93700 Drancy 71, 20000 Ajaccio 71,
75015 Issy-les-Moulineaux 68, 44600 Saint-Nazaire 72, 68000 Colmar 68, 93160 Noisy-le-Grand 70, 92300
Levallois-Perret 66, 29000 Quimper 64, 26000 Valence 64, 59491 Villeneuve-d’Ascq 62, 69200 Vénissieux 66,
92110 Clichy 64, 10000 Troyes 62, 83500 La Seyne-sur-Mer 62, 92160 Antony 62, 92200 Neuilly-sur-Seine 59,
56100 Lorient 57, 79000 Niort 59, 02100 Saint-Quentin 53, 95200 Sarcelles 58, 33600 Pessac 66, 94200
Ivry-sur-Seine 64, 93150 Le Blanc-Mesnil 58, 95000 Cergy 66, 73000 Chambéry 60, 82000 Montauban 61, 83400
Hyères 55, 60000 Beauvais 56, 49300 Cholet 54, 56000 Vannes 54, 64100 Bayonne 52, 13104 Arles 50, 83370
Fréjus 54, 18000 Bourges 64, 22000 Saint-Brieuc 44, 27000 Évreux 47, 08000 Charleville-Mézières 46, 81000
Albi 49, 19100 Brive-la-Gaillarde 46, 90000 Belfort 45, 11000 Carcassonne 46, 41000 Blois 46, 53000 Laval
49, 71100 Chalon-sur-Saône 45, 51000 Châlons-en-Champagne 43, 13117 Martigues 48, 65000 Tarbes 42, 60200
Compiègne 40, 81100 Castres 42, 62000 Arras 42, 01000 Bourg-en-Bresse 41, 57100 Thionville 41, 35400
Saint-Malo 47, 16000 Angoulême 41, 62200 Boulogne-sur-Mer 40, 30100 Alès 43, 05000 Gap 41, 58000 Nevers
33, 89000 Auxerre 35, 59500 Douai 39, 62300 Lens 32, 59300 Valenciennes 43, 62100 Calais 67, 47000 Agen
32, 42300 Roanne 34, 03100 Montluçon 33, 24000 Périgueux 30, 88000 Épinal 32, 28000 Chartres 38, 36000
Châteauroux 43, 85000 La Roche-sur-Yon 55, 13300 Salon-de-Provence 45, 34200 Sète 44, 03200 Vichy 25,
71000 Mâcon 34, 50100 Cherbourg-en-Cotentin 78, 61000 Alençon 25, 14100 Lisieux 20, 38200 Vienne 30, 12000
Rodez 24, 15000 Aurillac 25, 43000 Le Puy-en-Velay 19, 40000 Mont-de-Marsan 30, 40100 Dax 21, 64200
Biarritz 25, 11100 Narbonne 56, 83300 Draguignan 39, 13400 Aubagne 47, 20200 Bastia 48, 49400 Saumur 26,
35300 Fougères 20, 35500 Vitré 19, 29900 Concarneau 20, 22300 Lannion 20, 29600 Morlaix 15, 22200 Guingamp
7, 56300 Pontivy 15, 35600 Redon 9, 44150 Ancenis-Saint-Géréon 11, 16100 Cognac 19, 17200 Royan 19, 17100
Saintes 25, 17300 Rochefort 24, 33500 Libourne 25, 33120 Arcachon 12, 47200 Marmande 17, 47300
Villeneuve-sur-Lot 22, 24100 Bergerac 27, 24200 Sarlat-la-Canéda 9, 46000 Cahors 20, 46100 Figeac 10,
12100 Millau 22, 48000 Mende 12, 84100 Orange 29, 84200 Carpentras 29, 84300 Cavaillon 26, 04100 Manosque
22, 04000 Digne-les-Bains 17, 05100 Briançon 11, 06130 Grasse 49, 06500 Menton 30, 06140 Vence 19, 73200
Albertville 19, 74100 Annemasse 36, 74200 Thonon-les-Bains 36, 73100 Aix-les-Bains 31, 38500 Voiron 20,
38300 Bourgoin-Jallieu 29, 26100 Romans-sur-Isère 33, 26200 Montélimar 40, 07000 Privas 8, 07100 Annonay
16, 69400 Villefranche-sur-Saône 37, 69310 Oullins-Pierre-Bénite 37, 69500 Bron 42, 69300 Caluire-et-Cuire
43, 69330 Meyzieu 36, 69700 Givors 20, 42700 Firminy 17, 63300 Thiers 11, 63500 Issoire 15, 63200 Riom 19,
03000 Moulins 20, 03300 Cusset 13, 21200 Beaune 20, 71200 Le Creusot 21, 71400 Autun 13, 39100 Dole 23,
39000 Lons-le-Saunier 17, 25300 Pontarlier 18, 70000 Vesoul 15, 25200 Montbéliard 25, 67600 Sélestat 19,
67240 Haguenau 35, 67700 Saverne 11, 67300 Schiltigheim 34, 88100 Saint-Dié-des-Vosges 19, 54300 Lunéville
18, 55100 Verdun 17, 55000 Bar-le-Duc 15, 08200 Sedan 16, 51200 Épernay 22, 51300 Vitry-le-François 11,
52000 Chaumont 21, 52200 Langres 7, 89100 Sens 26, 45200 Montargis 15, 45300 Pithiviers 9, 41100 Vendôme
16, 18100 Vierzon 25, 37600 Loches 6, 37500 Chinon 8, 86100 Châtellerault 31, 79100 Thouars 14, 79300
Bressuire 20, 85500 Les Herbiers 16, 85300 Challans 22, 85100 Les Sables-d’Olonne 45, 72300
Sablé-sur-Sarthe 12, 72200 La Flèche 15, 53100 Mayenne 13, 61100 Flers 15, 14500 Vire Normandie 17, 50300
Avranches 10, 50400 Granville 13, 50000 Saint-Lô 19, 14400 Bayeux 13, 14600 Honfleur 7, 14800 Deauville 3,
76200 Dieppe 29, 76400 Fécamp 18, 27200 Vernon 24, 27400 Louviers 19, 95000 Pontoise 31, 77000 Melun 42,
77300 Fontainebleau 15, 77100 Meaux 55, 77160 Provins 12, 77500 Chelles 55, 91000 Évry-Courcouronnes 67,
91300 Massy 50, 91120 Palaiseau 36, 91150 Étampes 26, 78120 Rambouillet 27, 78100 Saint-Germain-en-Laye
45, 78300 Poissy 39, 78200 Mantes-la-Jolie 44, 78500 Sartrouville 53, 94300 Vincennes 49, 93500 Pantin 60,
93000 Bobigny 55, 93140 Bondy 54, 92190 Meudon 46, 92140 Clamart 54, 92150 Suresnes 49, 92800 Puteaux 44,
92230 Gennevilliers 49, 59400 Cambrai 32, 59600 Maubeuge 29, 59280 Armentières 25, 59190 Hazebrouck 22,
62400 Béthune 25, 62500 Saint-Omer 15, 80100 Abbeville 22, 60300 Senlis 15, 60500 Chantilly 11, 02200
Soissons 28, 02000 Laon 24, 02400 Château-Thierry 15, 62120 Aire-sur-la-Lys 10, 45560 Saint-Denis-en-Val
8, 80190 Y 1, 68160 Sainte-Marie-aux-Mines 5, 94240 L’Haÿ-les-Roses 31, 77290 Mitry-Mory 20, 62520 Le
Touquet-Paris-Plage 4, 64500 Saint-Jean-de-Luz 14, 29250 Saint-Pol-de-Léon 7, 29100 Douarnenez 14, 29160
Crozon 8, 75001 Paris 105, 75002 Paris 105, 75003 Paris 105, 75004 Paris 105, 75005 Paris 105, 75006 Paris
105, 75007 Paris 105, 75008 Paris 105, 75009 Paris 105, 75010 Paris 105, 75011 Paris 105, 75012 Paris 105,
75013 Paris 105, 75014 Paris 105, 75015 Paris 105, 75016 Paris 105, 75017 Paris 105, 75018 Paris 105,
75019 Paris 105, 75020 Paris 105, 69001 Lyon 58, 69002 Lyon 58, 69003 Lyon 58, 69004 Lyon 58, 69005 Lyon
58, 69006 Lyon 58, 69007 Lyon 58, 69008 Lyon 58, 69009 Lyon 58, 13001 Marseille 54, 13002 Marseille 54,
13003 Marseille 54, 13004 Marseille 54, 13005 Marseille 54, 13006 Marseille 54, 13007 Marseille 54, 13008
Marseille 54, 13009 Marseille 54, 13010 Marseille 54, 13011 Marseille 54, 13012 Marseille 54, 13013
Marseille 54, 13014 Marseille 54, 13015 Marseille 54, 13016 Marseille 54`)
