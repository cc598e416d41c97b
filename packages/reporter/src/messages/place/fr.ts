import type { PlaceTexts } from './en.ts';

/** The question where it was, in French. */
export const texts = {
  moreTitle: 'Voulez-vous montrer le lieu plus précisément ?',
  moreHint: 'Ce n’est pas nécessaire : vos mots suffisent.',
  wayWords: 'Non, mes mots suffisent',
  wayMap: 'Oui, sur une carte',
  wayMapHint: 'Une carte grossière du monde entier. Elle vient de ce seul site',
  wayCoordinates: 'Oui, par des coordonnées',
  wayCoordinatesHint: 'En mer, ou si une carte marine ou un appareil vous les montre',

  precisionTitle: 'Avec quelle précision voulez-vous le dire ?',
  precisionHint:
    'Votre appareil arrondit le lieu, et seul le lieu arrondi est envoyé. Plus il est grossier, moins il dit où vous étiez.',
  about: 'Environ {distance}',

  north: '{angle} N',
  south: '{angle} S',
  east: '{angle} E',
  west: '{angle} O',
  position: '{latitude}, {longitude}, à environ {distance} près',
  told: 'Voici ce que nous disons : {position}.',
  understood: 'Nous avons compris : {position}.',

  mapLabel: 'Carte du monde avec un repère',
  mapKeys:
    'Appuyez sur la carte pour y poser le repère, et faites-la glisser pour la déplacer. Au clavier, les flèches déplacent le repère, plus et moins changent l’échelle, et Suppr enlève le repère.',
  mapCoarse:
    'La côte peut être fausse de deux ou trois kilomètres. Les frontières ne sont dessinées que pour vous aider à trouver le lieu.',
  noMarker: 'Il n’y a pas encore de repère.',
  onLand: 'Pays : {country}.',
  inWater: 'Dans l’eau.',
  shows: 'La carte montre maintenant environ {distance} d’un bord à l’autre.',
  mapLoading: 'La carte arrive…',
  mapFailed: 'La carte n’est pas arrivée. Vos mots suffisent, et les coordonnées fonctionnent sans elle.',
  mapAgain: 'Réessayer',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  wholeWorld: 'Monde entier',
  moveNorth: 'Déplacer le repère vers le nord',
  moveSouth: 'Déplacer le repère vers le sud',
  moveEast: 'Déplacer le repère vers l’est',
  moveWest: 'Déplacer le repère vers l’ouest',
  removeMarker: 'Enlever le repère',

  coordinatesLabel: 'Latitude et longitude',
  coordinatesHint: 'Par exemple : 54,32 N, 10,14 E, ou 54° 19,2′ N, 10° 8,4′ E, ou avec les secondes',

  errorEmpty: 'Écrivez où c’était, ou que vous ne savez pas',
  errorNoMarker: 'Posez le repère sur la carte, ou choisissez que vos mots suffisent',
  'error.not-two': 'Écrivez une latitude et une longitude, par exemple 54,32 N, 10,14 E',
  'error.not-understood':
    'Écrivez les coordonnées avec des chiffres et les lettres N, S, E, O, par exemple 54° 19,2′ N, 10° 8,4′ E',
  'error.latitude-range': 'Une latitude est de 90 degrés au plus. Sans lettres, elle vient en premier',
  'error.longitude-range': 'Une longitude est de 180 degrés au plus',
  'error.minutes-range': 'Les minutes et les secondes sont inférieures à 60',
  'error.same-axis': 'L’une des deux doit être nord ou sud, l’autre est ou ouest',
  'error.ambiguous-o': 'Écrivez E pour est ou W pour ouest',
} as const satisfies PlaceTexts;
