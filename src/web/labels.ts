// The words of the pages that put slices together, and of signing in.
import { catalogue } from '../kit/words.ts'

export const webWords = catalogue({
  en: {
    new: 'New',
    newContact: 'New contact',
    newPartner: 'New partner',
    signIn: 'Sign in',
    signInTitle: 'Sign in to Carnet',
    email: 'E-mail',
    password: 'Password',
    wrongPassword: 'This e-mail and password do not go together.',
    firstTitle: 'Welcome to Carnet',
    firstWhy: 'You are the first one here: this makes you its administrator.',
    yourName: 'Your name',
    passwordHint: 'At least 8 characters; three unrelated words do well.',
    begin: 'Begin',
    linkUsed: 'This link has been used, or is not complete',
    linkUsedWhy: 'Start Carnet again: it prints a new one as long as nobody has an account.',
  },
  fr: {
    new: 'Nouveau',
    newContact: 'Nouveau contact',
    newPartner: 'Nouveau tiers',
    signIn: 'Se connecter',
    signInTitle: 'Se connecter à Carnet',
    email: 'E-mail',
    password: 'Mot de passe',
    wrongPassword: 'Cet e-mail et ce mot de passe ne vont pas ensemble.',
    firstTitle: 'Bienvenue dans Carnet',
    firstWhy: 'Vous êtes la première personne ici : vous en devenez l’administrateur.',
    yourName: 'Votre nom',
    passwordHint: 'Au moins 8 caractères ; trois mots sans rapport font bien l’affaire.',
    begin: 'Commencer',
    linkUsed: 'Ce lien a déjà servi, ou il est incomplet',
    linkUsedWhy: 'Relancez Carnet : il en affiche un nouveau tant que personne n’a de compte.',
  },
})
