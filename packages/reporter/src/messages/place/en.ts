import type { Message } from '../message.ts';

/** The question where it was, in English: loaded with the question. */
export const texts = {
  moreTitle: 'Do you want to show the place more exactly?',
  moreHint: 'You do not have to: your words are enough.',
  wayWords: 'No, my words are enough',
  wayMap: 'Yes, on a map',
  wayMapHint: 'A coarse map of the whole world. It comes from this site alone',
  wayCoordinates: 'Yes, by coordinates',
  wayCoordinatesHint: 'At sea, or when a chart or a device shows them to you',

  precisionTitle: 'How exactly do you want to tell it?',
  precisionHint:
    'Your device rounds the place, and only the rounded place is sent. The coarser it is, the less it tells about where you stood.',
  about: 'About {distance}',

  north: '{angle} N',
  south: '{angle} S',
  east: '{angle} E',
  west: '{angle} W',
  position: '{latitude}, {longitude}, within about {distance}',
  told: 'This is what we tell: {position}.',
  understood: 'We understood: {position}.',

  mapLabel: 'Map of the world with a marker',
  mapKeys:
    'Press on the map to put the marker there, and drag the map to move it. On a keyboard, the arrow keys move the marker, plus and minus zoom, and Delete takes the marker away.',
  mapCoarse:
    'The coast may be out by two or three kilometres. Borders are drawn only to help you find the place.',
  noMarker: 'There is no marker yet.',
  onLand: 'In {country}.',
  inWater: 'In the water.',
  shows: 'The map now shows about {distance} from side to side.',
  mapLoading: 'The map is coming …',
  mapFailed: 'The map did not come. Your words are enough, and coordinates work without it.',
  mapAgain: 'Try again',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeWorld: 'Whole world',
  moveNorth: 'Move the marker north',
  moveSouth: 'Move the marker south',
  moveEast: 'Move the marker east',
  moveWest: 'Move the marker west',
  removeMarker: 'Take the marker away',

  coordinatesLabel: 'Latitude and longitude',
  coordinatesHint: 'For example: 54.32 N, 10.14 E, or 54° 19.2′ N, 10° 8.4′ E, or with seconds',

  errorEmpty: 'Write where it was, or that you do not know',
  errorNoMarker: 'Put the marker on the map, or choose that your words are enough',
  'error.not-two': 'Write one latitude and one longitude, for example 54.32 N, 10.14 E',
  'error.not-understood':
    'Write the coordinates with digits and the letters N, S, E, W, for example 54° 19.2′ N, 10° 8.4′ E',
  'error.latitude-range': 'A latitude is at most 90 degrees. It comes first when there are no letters',
  'error.longitude-range': 'A longitude is at most 180 degrees',
  'error.minutes-range': 'Minutes and seconds are less than 60',
  'error.same-axis': 'One of the two must be north or south, the other east or west',
  'error.ambiguous-o': 'Write E for east or W for west: an O can be read as either',
} as const satisfies Record<string, Message>;

export type PlaceTexts = Readonly<Record<keyof typeof texts, Message>>;
