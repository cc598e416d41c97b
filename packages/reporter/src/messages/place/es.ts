import type { PlaceTexts } from './en.ts';

/** The question where it was, in Spanish. */
export const texts = {
  moreTitle: '¿Quiere mostrar el lugar con más exactitud?',
  moreHint: 'No es necesario: sus palabras bastan.',
  wayWords: 'No, mis palabras bastan',
  wayMap: 'Sí, en un mapa',
  wayMapHint: 'Un mapa aproximado de todo el mundo. Viene solo de este sitio',
  wayCoordinates: 'Sí, con coordenadas',
  wayCoordinatesHint: 'En el mar, o si una carta o un aparato se las muestra',

  precisionTitle: '¿Con qué exactitud quiere decirlo?',
  precisionHint:
    'Su dispositivo redondea el lugar, y solo se envía el lugar redondeado. Cuanto más aproximado, menos dice de dónde estaba usted.',
  about: 'Unos {distance}',

  north: '{angle} N',
  south: '{angle} S',
  east: '{angle} E',
  west: '{angle} O',
  position: '{latitude}, {longitude}, con un margen de unos {distance}',
  told: 'Esto es lo que decimos: {position}.',
  understood: 'Hemos entendido: {position}.',

  mapLabel: 'Mapa del mundo con un marcador',
  mapKeys:
    'Pulse en el mapa para poner el marcador y arrastre el mapa para moverlo. Con el teclado, las flechas mueven el marcador, más y menos acercan y alejan, y Supr quita el marcador.',
  mapCoarse:
    'La costa puede estar desviada dos o tres kilómetros. Las fronteras se dibujan solo para ayudarle a encontrar el lugar.',
  noMarker: 'Todavía no hay marcador.',
  onLand: 'En {country}.',
  inWater: 'En el agua.',
  shows: 'El mapa muestra ahora unos {distance} de lado a lado.',
  mapLoading: 'El mapa está llegando…',
  mapFailed: 'El mapa no ha llegado. Sus palabras bastan, y las coordenadas funcionan sin él.',
  mapAgain: 'Intentar de nuevo',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  wholeWorld: 'Todo el mundo',
  moveNorth: 'Mover el marcador al norte',
  moveSouth: 'Mover el marcador al sur',
  moveEast: 'Mover el marcador al este',
  moveWest: 'Mover el marcador al oeste',
  removeMarker: 'Quitar el marcador',

  coordinatesLabel: 'Latitud y longitud',
  coordinatesHint: 'Por ejemplo: 54,32 N, 10,14 E, o 54° 19,2′ N, 10° 8,4′ E, o con segundos',

  errorEmpty: 'Escriba dónde fue o que no lo sabe',
  errorNoMarker: 'Ponga el marcador en el mapa, o elija que sus palabras bastan',
  'error.not-two': 'Escriba una latitud y una longitud, por ejemplo 54,32 N, 10,14 E',
  'error.not-understood':
    'Escriba las coordenadas con cifras y las letras N, S, E, O, por ejemplo 54° 19,2′ N, 10° 8,4′ E',
  'error.latitude-range': 'Una latitud es de 90 grados como máximo. Sin letras, va primero',
  'error.longitude-range': 'Una longitud es de 180 grados como máximo',
  'error.minutes-range': 'Los minutos y los segundos son menos de 60',
  'error.same-axis': 'Una de las dos debe ser norte o sur, y la otra este u oeste',
  'error.ambiguous-o': 'Escriba E para este o W para oeste',
} as const satisfies PlaceTexts;
