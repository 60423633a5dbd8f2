// Knows the short and familiar forms of first names, in French and English.

/** One full name a line, then its short forms; after common French usage and the "nicknames" tables of genealogists. */
const TABLE = `
alexandre alex sacha xandre; alexandra alex sandra sacha; alexander alex sandy; andre dede; andrew andy drew
anne annie nanou; anthony tony; antoine toine tonio tony; antoinette toinette; antony tony; arthur art; augustin gus
benedicte bene; benjamin ben benji benny; bernard nanard; bernadette bernie dette; bertrand bert; brigitte bribri gigi
camille cam; caroline caro carole; catherine cathy katy cath kate kathy; cecile cece; celine celou
charles charlie charly carlo chuck; charlotte charlie lotte; christelle chris; christian chris; christiane chris
christine chris christie; christopher chris kit; christophe chris tophe; claudine claudie; clement clem; clementine clem
colette coco; corinne coco; daniel dan dany danny; danielle dany; david dave dav; deborah debbie; delphine delph
denis nini; denise nini; dimitri dim; dominique dom domi; donald don; dorothee doro; edmond ed; edouard ed edy doudou
edward ed eddie ted ned; eleonore lea nora; elisabeth babeth lisa elise beth betty liz; elizabeth liz beth betty lizzie eliza
emilie mimi emi; emmanuel manu; emmanuelle manu manue; eric rico; estelle stella; eugenie nini; fabien fab; fabienne fab
fabrice fab; ferdinand nando; florence flo; florent flo; florian flo; francois franz fanfan; francoise fanfan soizic
frederic fred fredo; frederique fred; gabriel gab gaby; gabrielle gaby gab; genevieve gene ginou; georges jojo; gerald gerry
gerard gege; germaine maine; gilbert gil; ginette ginou; gregoire greg; gregory greg; guillaume guigui gui; gustave gus
helene lena nell; henri riri; henriette riette; herve rv; hubert bebert; isabelle isa belle; jacqueline jackie line
jacques jack jacky jacquot; james jim jimmy jamie; jean jeannot; jeanne jeannette jeannie; jeannine nine; jennifer jenny jen
jeremie jerem jem; jeremy jerem jem; jerome jej; jonathan jo john nathan jon; joseph jo joe jojo; josephine jo josette fifine
josiane josy jo; julie juju; julien juju jul; juliette juju; karine kari; katherine kate kathy katie; kevin kev
laetitia laeti; laurence lolo; laurent lolo laurie; lawrence larry; leonard leo len; leopold leo; louis loulou
louise louison loulou; lucien lulu; lucienne lulu; lucie lulu; ludovic ludo; madeleine mado mad; magali mag; marc marco
margaret maggie meg peggy; marguerite margot margaux guite; marie mimi manon; marine marinou; martine titine; mathieu mat math
mathilde mat tilde; mathis mat; matteo mat; matthew matt; matthieu mat matt; maurice momo; maxence max; maxime max
maximilien max; melanie mel mela; melissa mel; michael mike mick mickael micka; michel mimi mich miche; micheline mimi
michele mimi; mickael micka mick; mireille mimi mirou; mohamed momo med; monique momo nique; nathalie nath nat natou
nathan nat; nicolas nico; nicole nicky nini; odile dilou; olivier oliv olive; oliver ollie; pascal pascalou
patricia pat patou patty; patrick pat patou; patrice pat; paul paulo popol polo; paulette paula; pauline popo; philippe phil philou
philip phil; pierre pierrot peio; pierrette pierrot; quentin tintin; rachel rach; raphael raph; raymond ray; rebecca becky
rene nene; richard rick dick rich richie; robert bob bobby rob bert robby; robin rob; roger rog; roland rolly; romain rom
ronald ron; samantha sam; samuel sam sammy; sandrine sandy sand; sebastien seb bastien; serge sergio; severine sev
simon sim; simone monette; sophie soso; stephane steph; stephanie steph fanny fanie; stephen steve; steven steve; suzanne suzie suzy
sylvain syl; sylvie syl vivi; theodore theo ted; theophile theo; therese tete; thierry titi; thibault tibo thib; thibaut tibo thib
thomas tom thom tommy; timothee tim timo; timothy tim; valentin val; valentine val; valerie val; vanessa nessa; veronique vero
victor vic; victoria vic vicky; victorine vic; vincent vince vinz; virginie virg gigi; vivien viv; william will bill billy liam
xavier xav; yannick yann; yves yvon; yvonne vonette; zoe zozo
`

const families = new Map<string, number[]>()
const entries = TABLE.split(/[;\n]/)
  .map((line) => line.trim())
  .filter((line) => line !== '')
for (const [family, line] of entries.entries()) {
  for (const name of new Set(line.split(' '))) families.set(name, [...(families.get(name) ?? []), family])
}

/** The families of a first name: `Alex` belongs to those of Alexandre, Alexandra and Alexander. */
export function nameFamilies(first: string): readonly number[] {
  return families.get(first) ?? []
}
