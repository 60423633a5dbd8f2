// Knows which common first names are men's and which are women's, for a man's and a woman's form of one name.
import { MAN, UNKNOWN, WOMAN, type Gender } from './title.ts'

/** Pairs of a man's and a woman's name that differ little (Insee, fichier des prénoms; used on both sides only). */
const PAIRS = `adrien adrienne; aime aimee; alain alaine; albert alberte; alexandre alexandra; alexis alexia; amede amedee; andre andree
ange angele; antoine antoinette; armand armande; arnaud arnaude; augustin augustine; aurelien aurelie; baptiste baptistine
bernard bernarde; celestin celestine; charles charline; christian christiane; clement clemence; constant constance; cyril cyrille
damien damienne; daniel danielle; denis denise; dominic dominique; edmond edmonde; emile emilie; emilien emilienne; emmanuel emmanuelle
eric erica; ernest ernestine; etienne etiennette; eugene eugenie; fabien fabienne; fabrice fabricia; felicien felicie; felix felicie
fernand fernande; flavien flavie; florent florence; florian floriane; francis france; francois francoise; frederic frederique
gabriel gabrielle; georges georgette; gerald geraldine; gerard gerarde; germain germaine; ghislain ghislaine; gilbert gilberte
guillaume guillemette; gustave gustavie; henri henriette; honore honorine; hyacinthe hyacintha; ignace ignacia; irene irenee
jean jeanne; jeannot jeannette; joel joelle; joseph josephe; josselin josseline; jule julie; jules julie; julien julienne; julian juliane
justin justine; laurent laurence; leon leone; leonard leonarde; leopold leopoldine; louis louise; luc luce; lucas luca; lucien lucienne
ludovic ludovica; marc marcelle; marcel marcelle; marcelin marceline; marin marine; mario maria; martial martiale; martin martine
mathieu mathilde; maurice mauricette; maxim maxime; maxime maxima; maximilien maximilienne; michael michaela; michel michele; michel michelle
nicolas nicole; noel noelle; octave octavie; odilon odile; pascal pascale; patrice patricia; paul paule; philip philippa; philippe philippine
pierre pierrette; prosper prospere; raphael raphaelle; raymond raymonde; rene renee; robert roberte; roger rogere; roland rolande; romain romane
samuel samuelle; sebastien sebastienne; simon simone; solan solange; stephane stephanie; sylvain sylvaine; sylvestre sylvestrine; theo thea
theophile theophilie; thomas thomasine; ulric ulrique; urbain urbaine; valentin valentine; valere valerie; victor victoire; victorien victorine
vincent vincente; vivien vivienne; xavier xaviere; yan yana; yann yanna; yvan yvane; yves yvette; yvon yvonne; zephyrin zephyrine
nadin nadine; norbert norberte; sandro sandra; camil camille; camilo camila; dan dana; ivan ivana; paolo paola; antonio antonia; angelo angela
carlo carla; claudio claudia; daniele daniela; emilio emilia; fabio fabia; franco franca; giovanni giovanna; julio julia; marcello marcella
roberto roberta; silvio silvia; valerio valeria; christopher christophine; patrick patricia; oliver olivia; olivier olivia; stefan stefanie`

const genders = new Map<string, Gender>()
for (const pair of PAIRS.split(/[;\n]/)) {
  const [man, woman] = pair.trim().split(' ')
  if (man !== undefined && woman !== undefined) {
    note(man, MAN)
    note(woman, WOMAN)
  }
}

/** A name in both rows, such as Dominique, tells nothing. */
function note(name: string, gender: Gender): void {
  genders.set(name, (genders.get(name) ?? gender) === gender ? gender : UNKNOWN)
}

/** `genderOfName('michele')` is WOMAN; a name outside the table is unknown. */
export function genderOfName(first: string): Gender {
  return genders.get(first) ?? UNKNOWN
}
