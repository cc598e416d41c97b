import type { PublishedSite } from '@bellbuoy/content/awareness';
import type { Policy, PolicyLanguage } from '@bellbuoy/content/policy';
import type { StaticSite } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';

/** What articles show, under an address that names its content: `/content/drawings/phishing-0123456789ab.svg`. */
const CONTENT = /^\/content\/(.+)-[0-9a-f]{12}(\.[a-z0-9]+)$/;

/** What most sites show of a page that somebody leads to. */
const CARD = { width: 1200, height: 630 } as const;

/** What an article of this site may show and lead to, by language: as when the site was built. */
export function articleSites(
  { policy }: Pick<Programme, 'policy'>,
  built: StaticSite,
): (language: PolicyLanguage) => PublishedSite {
  const { emergency, categories } = JSON.parse(new TextDecoder().decode(policy.bytes)) as Policy;
  const addresses = new Map([...built.keys()].flatMap(nameOf));
  const addressOf = (name: string) => addresses.get(name) ?? null;
  return (language) => ({
    ...{ language, emergency },
    accepts: (category) => categories.some(({ id, accepted }) => id === category && accepted),
    drawing: (id) => addressOf(`drawings/${id}.svg`),
    film: (lesson, tag) => {
      const video = addressOf(`films/${lesson}-${tag}.mp4`);
      const captions = addressOf(`films/${lesson}-${tag}.vtt`);
      return video === null || captions === null ? null : { video, captions };
    },
    card: (campaign, tag) => {
      const address = addressOf(`cards/${campaign}-${tag}-${CARD.width}x${CARD.height}.png`);
      return address === null ? null : { address, ...CARD };
    },
  });
}

function nameOf(path: string): [name: string, path: string][] {
  const [, stem, extension] = CONTENT.exec(path) ?? [];
  return stem === undefined ? [] : [[`${stem}${extension}`, path]];
}
