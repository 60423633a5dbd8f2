// First names of people who work today, with how many bear each in thousands (after INSEE's file of first names).
import { weighted } from './random.ts'

export const womensNames = weighted(`
Marie 420, Françoise 210, Monique 150, Catherine 394, Nathalie 382, Isabelle 378, Jacqueline 120, Sylvie
364, Anne 364, Martine 320, Nicole 150, Hélène 281, Christine 280, Christiane 259, Valérie 253, Sophie
246, Sandrine 240, Céline 238, Stéphanie 238, Véronique 235, Chantal 232, Julie 214, Annie 210, Lucie 207,
Patricia 207, Camille 206, Léa 204, Brigitte 202, Alice 201, Émilie 193, Geneviève 185, Aurélie 182,
Laurence 181, Michèle 179, Cécile 177, Colette 174, Manon 171, Virginie 171, Sarah 171, Juliette 168,
Dominique 168, Emma 165, Corinne 162, Élisabeth 161, Claire 159, Claudine 158, Danielle 158, Pauline 157,
Élodie 156, Caroline 156, Christelle 155, Chloé 154, Charlotte 150, Laura 148, Florence 148, Mathilde 144,
Bernadette 141, Audrey 141, Mélanie 133, Laëtitia 132, Anaïs 132, Nadine 131, Annick 131, Béatrice 131,
Mireille 129, Évelyne 128, Delphine 127, Marion 125, Josiane 123, Michelle 122, Karine 121, Anna 119,
Marine 119, Élise 117, Éliane 113, Agnès 112, Liliane 112, Rose 108, Carole 105, Fabienne 105, Sandra 103,
Jocelyne 103, Pascale 102, Gabrielle 100, Anne-Marie 100, Inès 99, Clara 98, Myriam 98, Amélie 97,
Amandine 95, Sabrina 95, Justine 94, Joëlle 93, Alexandra 93, Odile 93, Maryse 91, Aline 90, Eva 88,
Océane 84, Clémence 84, Sonia 83, Laure 83, Vanessa 80, Emmanuelle 80, Fanny 80, Séverine 80, Angélique
76, Marie-Christine 75, Morgane 75, Julia 75, Estelle 74, Nadia 74, Magali 74, Jessica 70, Muriel 70,
Nelly 70, Lisa 68, Aurore 66, Jennifer 65, Mélissa 65, Ghislaine 64, Cindy 64, Sabine 64, Lydie 63, Régine
63, Margaux 62, Célia 58, Marie-Claude 40, Édith 56, Claude 170, Noémie 55, Coralie 55, Élisa 54, Agathe
54, Adeline 54, Marie-France 53, Sylviane 53, Viviane 52, Alicia 50, Rachel 50, Frédérique 50, Valentine
49, Gaëlle 47, Elsa 47, Margot 47, Carine 46, Nina 44, Marina 44, Adèle 44, Olivia 43, Victoria 42,
Ludivine 42, Nadège 40, Marianne 39, Louna 38, Murielle 37, Marie-Hélène 37, Maud 37, Maryline 37, Alexia
37, Lise 37, Lucile 37, Clémentine 37, Marie-Claire 36, Geraldine 36, Ophélie 35, Maryvonne 35,
Marie-Laure 35, Adrienne 34, Marie-José 34, Emeline 34, Reine 34, Annette 33, Charline 33, Anne-Sophie 32,
Charlène 32, Marlène 32, Solène 31, Lydia 31, Marie-Pierre 31, Aude 31, Carmen 31, Linda 31, Katia 31,
Marjorie 30, Julienne 30, Natacha 29, Laurie 29, Clarisse 29, Anita 29, Yasmine 29, Fatima 29, Benedicte
28, Sofia 28, Mila 28, France 28, Maelys 28, Noëlle 28, Albertine 28, Aimée 28, Marie-Françoise 28, Ingrid
27, Blandine 27, Sara 27, Cathy 27, Victoire 27, Johanna 27, Clotilde 27, Alix 27, Mélina 27, Constance
26, Carla 26, Armelle 26, Luna 26, Deborah 26, Salomé 26, Barbara 26, Héloïse 25, Magalie 25, Lana 25,
Laurine 25, Kelly 25, Capucine 25, Axelle 24, Olga 24, Claudie 24, Cassandra 24, Maelle 24, Louane 24,
Mylène 24, Fatima 31, Aïcha 16, Fatoumata 9, Thi Mai 4, Ngoc 3, Nolwenn 16, Maëlys 22, Rozenn 5, Solène
21, Apolline 9, Yasmine 22, Leïla 17, Anne-Sophie 19, Marie-Hélène 24, Anne-Laure 20, Ana 13, Zofia 3,
Ingrid 18, Heidi 2, Mei 2, Ophélie 31, Capucine 24, Bérengère 9, Perrine 22, Ségolène 7`)

export const mensNames = weighted(`
Jean 430, Pierre 520, Michel 430, André 180, Philippe 538, Louis 230, Alain 506, Jacques 482, Bernard 469,
Daniel 436, Paul 423, Claude 170, Henri 120, Christian 405, Nicolas 405, François 398, Patrick 395, Gérard
379, Christophe 375, Julien 344, Laurent 328, Frédéric 327, Éric 318, David 314, Stéphane 308, Pascal 307,
Sébastien 304, Alexandre 303, Thierry 289, Antoine 280, Olivier 280, Thomas 280, Guy 265, Charles 242,
Dominique 241, Marc 237, Didier 237, Vincent 232, Yves 229, Guillaume 222, Maxime 222, Bruno 220, Serge
219, Jean-Pierre 214, Gabriel 193, Romain 192, Jérôme 182, Gilbert 180, Lucas 178, Franck 177, Gilles 175,
Jean-Claude 173, Anthony 173, Clément 173, Francis 166, Jules 163, Denis 153, Kévin 152, Mathieu 152,
Benjamin 151, Alexis 149, Hugo 148, Raphaël 147, Joël 146, Hervé 139, Patrice 138, Adrien 137, Emmanuel
136, Sylvain 135, Arnaud 134, Fabrice 134, Cédric 133, Roland 132, Victor 131, Arthur 129, Quentin 128,
Florian 127, Ludovic 127, Damien 126, Benoît 125, Théo 122, Jean-Luc 117, Jérémy 117, Valentin 112, Xavier
112, Léo 111, Fabien 110, Mickaël 108, Loïc 105, Baptiste 105, Jonathan 105, Jean-François 99, Mohamed 93,
Samuel 93, Lionel 92, Simon 90, Jean-Marc 90, Rémi 90, Cyril 88, Jean-Paul 87, Jean-Marie 86, Jean-Michel
86, Yannick 86, Yann 86, Axel 85, Étienne 84, Richard 83, Matthieu 81, Michaël 81, Jean-Louis 80, Grégory
80, Aurélien 79, Camille 78, Édouard 78, William 77, Rémy 74, Adam 73, Florent 69, Jacky 69, Dylan 68,
Martin 67, Bertrand 67, Armand 66, Hubert 65, Luc 65, Yanis 62, Maxence 62, Régis 60, Corentin 59, José
57, Sacha 56, Bastien 55, Thibault 55, Jordan 55, Robin 54, Jean-Jacques 53, Gaëtan 52, Tony 51, Noël 51,
Félix 49, Jean-Baptiste 49, Jean-Philippe 45, Mehdi 45, Élie 44, Augustin 43, Yoann 42, Tristan 42,
Antonin 40, Yvon 40, Erwan 39, Mathias 39, Karim 38, Dimitri 38, Christopher 38, Jean-Yves 37, Thibaut 36,
Cyrille 36, Martial 36, Manuel 36, Jimmy 35, Johan 34, Dorian 33, Steven 33, Gérald 32, Jean-Christophe
32, Alex 31, Morgan 30, Ali 28, Brice 28, Alban 27, Geoffrey 27, Gaël 27, Lorenzo 27, Yvan 27, Marie 420,
Abel 26, Lenny 26, Norbert 26, Jeremie 26, Lilian 26, James 26, Grégoire 26, Hugues 25, Bryan 24, Eddy 24,
Yohan 24, Eliott 24, Amine 24, Renaud 24, Oscar 24, Emilien 24, Gaspard 24, Sofiane 24, Teddy 23, Noé 23,
Rodolphe 23, Yohann 22, Jérôme 22, Charly 22, Noe 22, Aymeric 22, Killian 21, Ahmed 21, Steve 21, Justin
21, Timothée 21, Tiago 21, Titouan 21, Stanislas 21, Jason 20, Malo 20, Yassine 20, Alan 20, Ibrahim 20,
Antonio 20, Rudy 20, Youssef 20, Romuald 19, Eden 19, Amaury 19, Diego 19, Jean-Charles 19, Ilyes 19,
Johann 19, Nino 19, Ryan 19, Isaac 19, Cédric 18, Ange 18, Désiré 18, Mamadou 14, Ibrahima 8, Abdelkader
14, Rachid 19, Youssef 21, Minh 3, Nguyen 1, João 5, Piotr 3, Gwenaël 11, Ronan 17, Tanguy 12, Gauthier
16, Enguerrand 2, Jean-Sébastien 7, Pierre-Yves 9, Paul-Émile 1, Jean-Noël 9, Wilfried 13, Ousmane 6,
Stanislas 9, Amaury 12, Côme 11, Aymeric 14, Loup 2`)
