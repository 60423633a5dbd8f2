// Names of several countries, by which people are made up who stand in no set that the engine was measured on before.

const words = (text: string): string[] => text.trim().split(/\s+/)

export type Origin = { first: readonly (readonly [string, 'M' | 'F'])[]; last: readonly string[] }

const origin = (men: string, women: string, last: string): Origin => ({
  first: words(men).flatMap((man, at) => {
    const woman = words(women)[at]
    return woman === undefined ? [[man, 'M'] as const] : [[man, 'M'] as const, [woman, 'F'] as const]
  }),
  last: words(last).map((name) => name.replaceAll('_', ' ')),
})

export const ORIGINS = {
  french: origin(
    `Jean Michel Philippe Alain Patrick Nicolas Laurent Christophe Olivier Julien Thomas Hugo Lucas Louis Gabriel Mathis Étienne Gaël
     Jean-Marc Benoît Aurélien Loïc Rémi Cédric Ludovic Tanguy Corentin Gwenaël`,
    `Marie Sylvie Isabelle Nathalie Catherine Sandrine Céline Camille Léa Manon Chloé Élodie Aurélie Maëlle Jeanne Hélène Anne-Laure
     Solène Noémie Bénédicte Ghislaine Capucine Marie-Ange Élise Françoise Michèle Danielle Gwenaëlle`,
    `Martin Bernard Petit Durand Leroy Moreau Simon Lefebvre Roux Fournier Girard Mercier Dupont Bonnet Guérin Faure Besnard Renaud
     Kervella Le_Goff Quéré Bellegarde Chauvet Pichonneau Tissandier Vauquelin Barthélémy Delacourt De_La_Fontaine Estrade Goubert
     Haudiquet Jamet Labrousse Maupetit Nédélec Ollivier Pellegrin Rabouin Sauvageot Thébault Vanhoutte Wattelet Coëffic D’Hondt`,
  ),
  spanish: origin(
    `José Antonio Manuel Francisco Juan Javier Carlos Jesús Alejandro Miguel Rafael Pablo Álvaro Íñigo Joaquín Andrés`,
    `María Carmen Ana Isabel Laura Cristina Marta Lucía Pilar Elena Rosario Nuria Inés Begoña Concepción Montserrat`,
    `García_López Martínez_Ruiz Fernández_Gil Rodríguez_Vega Sánchez Pérez_Ortega Gómez Jiménez_Soto Hernández Muñoz_Prieto Álvarez
     Romero_Cano Navarro Torres_Peña Domínguez Vázquez_Lara Ibáñez Etxeberria Zubizarreta Carrasco Núñez_Rey De_la_Cruz Ochoa`,
  ),
  portuguese: origin(
    `João António Manuel Carlos Paulo Pedro Tiago Rui Luís Nuno Gonçalo Duarte Vasco`,
    `Maria Ana Isabel Joana Sofia Inês Beatriz Catarina Margarida Conceição Fátima Graça Luísa`,
    `Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Fernandes Gonçalves Lopes Marques Ribeiro_da_Cunha Carvalho
     Teixeira_Pinto Moreira Correia Mendes Nunes Vieira Monteiro Cardoso Rocha Magalhães Dos_Santos Da_Costa Figueiredo`,
  ),
  arabic: origin(
    `Mohamed Ahmed Youssef Karim Rachid Abdelkader Mustapha Khalid Hicham Samir Bilal Nabil Abderrahmane Tarek Yassine`,
    `Fatima Aïcha Khadija Samira Nadia Leïla Zineb Yasmina Hayat Souad Naïma Salma Meriem Houda Latifa`,
    `Benali El_Amrani Bouzid Haddad Mansouri Khelifi Ben_Salah Belkacem Cherif Ouali El_Idrissi Zerrouki Hamdi Saïdi Bensaïd Rahmani
     Boukhari Ait_Ahmed Trabelsi Jaziri Chaoui Benkirane Tahiri Lahlou`,
  ),
  vietnamese: origin(
    `Văn_Nam Minh_Tuấn Hữu_Phước Quốc_Bảo Đức_Anh Hoàng Long Thanh_Tùng Duy_Khánh Trung`.replaceAll('_', '-'),
    `Thị_Hoa Thu_Hà Ngọc_Lan Mai Phương_Linh Bích_Ngọc Hồng Lan_Anh Kim_Chi Thảo`.replaceAll('_', '-'),
    `Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý`,
  ),
  german: origin(
    `Hans Peter Wolfgang Klaus Jürgen Andreas Stefan Jörg Matthias Lukas Jonas Günther Uwe Heinz-Dieter Sören`,
    `Ursula Monika Petra Sabine Susanne Karin Anja Katrin Julia Lena Gisela Renate Bärbel Käthe Anneliese`,
    `Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Krüger Groß Weiß Jäger
     Vogt Von_der_Heide Zimmermann Köhler Lüdtke Großmann Strauß Böhm Pfeiffer Maier Mayer Hübner`,
  ),
} satisfies Record<string, Origin>

/** Popular values more often (Zipf 1949). */
export function popular<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(values.length * random() ** 1.4)] as T
}

/** Half the people bear a rarer name, made of the beginning of one and the end of another; Vietnam has few names indeed. */
export function lastName({ last }: Origin, random: () => number): string {
  const name = popular(last, random)
  if (last.length < 20 || random() < 0.5) return name
  const other = popular(last, random).split(' ').at(-1) ?? ''
  return name.slice(0, Math.ceil(name.length / 2)) + other.slice(Math.floor(other.length / 2))
}
