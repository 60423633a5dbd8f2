// Common first and last names: they tell which half of a full name is which, and what a column without a name holds.

/** The six hundred most given in France since 1900 (Insee, fichier des prénoms, Licence Ouverte), and some of other countries. */
const firstNames = new Set(
  `
  aaron abel adam adele adeline adrien adrienne agathe agnes ahmed aime aimee alain alan alban albert
  albertine alex alexandra alexandre alexia alexis alfred ali alice alicia aline alix alphonse amanda
  amandine amaury ambre amelie amine anaelle anais andre andrea andreas andree andrew ange angele angelina
  angelique anissa anita anna annabelle anne annette annick annie anthony antoine antoinette antonin
  antonio apolline arlette armand armelle arnaud arsene arthur ashley assia aude audrey auguste augustin
  augustine aurelie aurelien aurore axel axelle aymeric baptiste barbara bastien beatrice benedicte
  benjamin benoit bernadette bernard berthe bertrand betty blanche blandine brian brice brigitte bruno
  bryan camille candice capucine carine carla carlos carmen carol carole caroline cassandra catherine
  cathy cecile cecilia cedric celia celine chantal charlene charles charlie charline charlotte charly
  chiara chloe christel christelle christian christiane christine christophe christopher cindy claire
  clara clarisse claude claudette claudia claudie claudine clemence clement clementine clotilde colette
  coline constance coralie corentin corinne cynthia cyril cyrille damien daniel daniele danielle dany
  david deborah delphine denis denise desire diane didier diego dimitri dmitri dominique donna dorian
  dorothee dylan eddy eden edith edmond edouard edward edwige elena eleonore eliane elie eliott elisa
  elisabeth elise elizabeth elodie eloise elsa emeline emile emilie emilien emilienne emily emma emmanuel
  emmanuelle enzo eric ernest erwan esteban estelle esther ethan etienne eugene eugenie eva evan evelyne
  fabien fabienne fabrice fanny fatima faustine felix fernand fernande flavie flora florence florent
  florian floriane france francesca francine francis franck francois francoise frederic frederique gabin
  gabriel gabrielle gael gaelle gaetan gary gaspard gaston genevieve geoffrey georges georgette gerald
  geraldine gerard germain germaine ghislaine gilbert gilberte gilles ginette giovanni gisele giuseppe
  gregoire gregory guillaume gustave guy gwenaelle gwendoline hans heike helen helena helene heloise henri
  henriette herve hiroshi hubert hugo hugues huguette ibrahim ilyes inaya ines ingrid irene iris isaac
  isabelle ismael ivan jackie jacky jacob jacqueline jacques jade james jan janine jason jean jeanine
  jeanne jeannette jeannine jeffrey jennifer jeremie jeremy jerome jessica jimmy jocelyne joel joelle
  johan johann johanna john jonathan jordan jose joseph josephine josette joshua josiane juan jules julia
  julie julien julienne juliette jurgen justin justine karen karim karine katarzyna katia kelly kenneth
  kenza kevin killian klaus kylian laetitia lana laura laure laurence laurent laurie laurine lea leana
  leila lena lenny leo leon leone leonie leontine liam lilian liliane lilou lily lina linda lionel lisa
  lise loic lola lorenzo lou louane louis louisa louise louisette louna luc lucas lucette lucie lucien
  lucienne lucile ludivine ludovic luigi luna lydia lydie madeleine mael maelle maelys maeva magali
  magalie malika malo manon manuel marc marceau marcel marcelle margaret margaux margot marguerite maria
  marianne marie marina marine mario marion marius marjorie mark marlene marthe martial martin martine
  mary maryline maryse maryvonne mateo matheo mathias mathieu mathilde mathis mathys matteo matthew
  matthieu maud maurice mauricette max maxence maxime mehdi melanie melina melissa mia michael michel
  michele micheline michelle mickael mikael mila ming mireille mohamed mohammed monique morgan morgane
  muriel murielle mylene myriam nadege nadia nadine nael nancy natacha nathalie nathan nelly nicolas
  nicole nina nino noa noah noe noel noelle noemie nolan nora norbert oceane odette odile olga olivia
  olivier ophelie oscar pablo pascal pascale patrice patricia patrick paul paule paulette pauline perrine
  peter petra philippe pierre pierrette pierrick piotr quentin rachel rachid rafael raoul raphael rayan
  raymond raymonde rebecca regine regis reine remi remy renaud rene renee richard robert robin rodolphe
  roger roland rolande romain romane romuald ronald rosalie rose roseline roselyne roxane rudy ryan sabine
  sabrina sacha salome samuel sandra sandrine sara sarah sebastien serge severine simon simone simonne
  sofia sofiane solange solene sonia sophie stanislas stefan stephane stephanie steve steven susan suzanne
  sylvain sylvia sylviane sylvie teddy theo therese thibault thibaut thierry thomas tiago timeo timothee
  timothy tiphaine titouan tom tony tristan ursula valentin valentine valerie vanessa veronique victoire
  victor victoria vincent violette virginie viviane wei william willy wolfgang xavier yanis yann yannick
  yasmine yassine yoann yohan yohann yolande younes youssef yusuf yvan yves yvette yvon yvonne zoe`
    .trim()
    .split(/\s+/),
)

const lastNames = new Set(
  `
  adam adams allen alves anderson andre arnaud aubert bailly baker barbier baron barre becker benali
  benoit berger bernard bertin bertrand besnard besson bianchi blanc blanchard bonnet boucher bouchet
  bourgeois bouvier boyer breton briand brown brun brunet campbell caron carpentier charles charpentier
  charrier chauvin chevalier chevallier clark clement cohen colas collin cordier coulon dacosta daniel
  david davis delaunay denis deschamps diallo dubois dufour dumas dumont dupont dupuis dupuy durand duval
  etienne fabre faure fernandez ferrari ferreira fischer fontaine fournier francois gaillard garcia
  garnier gauthier gautier gerard germain gillet girard gomes gomez gonzalez green guerin guichard
  guillaume guillot guyot hall hamon harris henry herve hill hoarau hoffmann hubert huet humbert jackson
  jacob jacquet jean johnson joly jones julien king klein lacroix laine lambert langlois laurent leblanc
  lebrun leclerc leclercq lecomte lefebvre lefevre leger legrand lejeune lemaire lemaitre lemoine leroux
  leroy levy lewis lopes lopez lucas maillard mallet marchand marie marques martin martinez marty masson
  mathieu maurice mercier meunier meyer michaud michel miller millet mitchell monnier moore moreau morel
  morin moulin muller nelson nguyen nicolas noel olivier ollivier paris payet pelletier pereira perez
  perret perrin perrot petit philippe picard pichon pierre poirier pons poulain prevost remy renard renaud
  renault rey reynaud richard robert robin roche rodrigues rodriguez roger rolland romano rossi rousseau
  roussel rousset roux roy royer russo sanchez schmitt schneider scott silva simon smith taylor tessier
  thomas traore vidal vincent wagner walker weber white williams wilson wright young`
    .trim()
    .split(/\s+/),
)

/** Of a folded word: `marie`, or of each part of `jean pierre`. */
export function isFirstName(folded: string): boolean {
  return folded !== '' && folded.split(' ').every((part) => firstNames.has(part))
}

export function isLastName(folded: string): boolean {
  return folded.split(' ').some((part) => lastNames.has(part))
}
