import { baseLanguage } from './stems.ts'

const listed = (words: string): Set<string> => new Set(words.split(' '))

const asking = new Map([
  [
    'en',
    listed(
      'able actually allow allowed anybody anyone anything anyway best better bit certain come comes do easier easiest easily easy else ensure etc exactly exist exists explain feature find fine found function get gets getting go goes going good got happen happens hello help hey hi id ill im instead interested ive just kind know let lets like looking make makes making manage maybe mean method need needed needs offer okay option options ought people person please possible possibility possibly procedure properly provide question quick quickly really right seem seems simple simplest simply some somehow someone something sort specific stuff sure tell thank thanks thing things tried trick try trying use used useful user users using wanna want wanted wants way ways well whether wonder wondering work working works',
    ),
  ],
  [
    'de',
    listed(
      'bitte danke einfach finde finden funktion funktioniert geben geht genau gibt gut hallo helfen hilfe irgendwie jemand kriege lassen machen mache mochte möchte möglich möglichkeit muss müssen nutzen brauche brauchen richtig sache sicher tun versuche weg wissen weiß will wollen',
    ),
  ],
])

/** Says that somebody asks, wants or tries something: as little telling as a little word, but never nothing. */
export const isAsking = (word: string, language: string): boolean =>
  asking.get(baseLanguage(language))?.has(word) ?? false
