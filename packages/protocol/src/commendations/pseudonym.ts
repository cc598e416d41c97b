// A name for whoever bears a commendation: three words that a server draws, so that nobody can have one say anything.
// Which words there are, and in which order, is part of the protocol: a credential's short form has their places.

import type { Random } from '../bytes.ts';

const QUALITIES =
  words(`Amber Autumn Bright Bronze Brisk Calm Cedar Chalk Clear Cloudy Cobalt Copper Coral Crimson
  Dappled Dawn Distant Drifting Early Emerald Evening Fair Floating Foggy Frosty Gentle Gilded Golden Hazel Indigo
  Jade Late Leafy Lilac Linen Lively Lunar Marble Mellow Misty Morning Mossy Olive Opal Pearl Plain Quiet Rainy Ruby
  Russet Saffron Sandy Scarlet Silver Slate Snowy Spring Steady Summer Sunny Velvet Violet Windy Winter`);
const PLACES =
  words(`Anchor Bay Beach Beacon Bight Boat Breeze Bridge Brook Buoy Canal Cape Channel Cliff Cloud Coast
  Cove Creek Current Delta Dock Dune Estuary Ferry Fjord Ford Garden Gulf Harbour Haven Headland Hill Inlet Island
  Jetty Kelp Lagoon Lake Lighthouse Marina Marsh Meadow Moor Mooring Ocean Orchard Pebble Pier Pond Port Quay Rapids
  Reed Reef River Sail Shingle Shoal Shore Sound Strand Strait Tide Wharf`);
const CREATURES =
  words(`Albatross Auk Avocet Bittern Bunting Coot Cormorant Crane Curlew Dipper Dolphin Dove Dunlin
  Egret Eider Fulmar Gannet Godwit Goldfinch Goose Grebe Guillemot Gull Heron Ibis Kingfisher Kittiwake Knot Lapwing
  Lark Merganser Moorhen Mussel Nightjar Nuthatch Osprey Otter Oyster Pelican Petrel Pintail Pipit Plover Porpoise
  Puffin Razorbill Redshank Ruff Sanderling Seahorse Shearwater Skua Snipe Starling Stilt Stork Swallow Swan Swift
  Teal Tern Turnstone Wagtail Wren`);

const LISTS = [QUALITIES, PLACES, CREATURES] as const;
/** In the place of three words: none. */
const NONE = [255, 255, 255] as const;

/** As many bytes as a pseudonym takes in a credential's short form. */
export const PSEUDONYM_BYTES = LISTS.length;

/** Draws one of 262144: few enough to be borne by more than one, which nobody minds. */
export function drawPseudonym(random: Random): string {
  const drawn = random(LISTS.length);
  // Each list has 64 words, so that every remainder is as likely as any other.
  return LISTS.map((list, i) => list[(drawn[i] ?? 0) % list.length]).join(' ');
}

/** Whether a text is one that could have been drawn. */
export function isPseudonym(text: string): boolean {
  return placesOf(text) !== null;
}

/** The places of its words, or three times 255 for none. */
export function encodePseudonym(pseudonym: string | null): readonly number[] {
  return pseudonym === null ? NONE : (placesOf(pseudonym) ?? NONE);
}

/** @returns the pseudonym, null where there is none, `undefined` for what encodes nothing. */
export function decodePseudonym(places: Uint8Array): string | null | undefined {
  if (NONE.every((place, i) => places[i] === place)) return null;
  const found = LISTS.map((list, i) => list[places[i] ?? list.length]);
  return found.includes(undefined) ? undefined : found.join(' ');
}

function placesOf(text: string): number[] | null {
  const parts = text.split(' ');
  const places = LISTS.map((list, i) => list.indexOf(parts[i] ?? ''));
  return parts.length === LISTS.length && !places.includes(-1) ? places : null;
}

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}
