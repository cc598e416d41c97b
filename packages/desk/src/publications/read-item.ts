import {
  type ArticleSite,
  type Awareness,
  checkItem,
  type ItemName,
  renderAdvisory,
  renderCampaign,
  renderCampaignPack,
  renderCampaignPress,
  renderLesson,
} from '@bellbuoy/content/awareness';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import type { PublicationSource, PublicationSources } from '@bellbuoy/protocol';
import type { CheckedItem } from './check-item.ts';

/** Where the desk has the drawings, by their names; filled in by the build. */
declare const DRAWINGS: Readonly<Record<string, string>>;

/** Checks what is written beside all that is on the site. */
export function checkWritten(
  sources: PublicationSources,
  name: ItemName,
  source: PublicationSource,
): CheckedItem {
  const { faults } = checkItem(filesFor(sources, null), name, source);
  // It is asked for with every key that is pressed, and reading all that stands around an item takes longer than that.
  const shown = new Map<string, string | null>();
  const markupIn = (language: string): string | null => {
    const { awareness } = checkItem(filesFor(sources, language), name, source);
    return render(awareness, name, siteIn(sources, language as PolicyLanguage));
  };
  return {
    faults,
    markup: (language) => {
      const markup = shown.has(language) ? shown.get(language) : markupIn(language);
      shown.set(language, markup ?? null);
      return markup ?? null;
    },
  };
}

/** What is wrong in others' texts is of no matter here, so they are left out, but for those whose titles are shown. */
function filesFor({ files }: PublicationSources, language: string | null): ReadonlyMap<string, string> {
  const isText = (path: string) => path.split('/').length === 3;
  const isShown = (path: string) => language !== null && path.split('/')[1] === language;
  return new Map(Object.entries(files).filter(([path]) => !isText(path) || isShown(path)));
}

/** As if its days had begun: what is previewed is mostly still to come. */
function render(awareness: Awareness, { kind, id }: ItemName, site: ArticleSite): string | null {
  const [lesson, advisory, campaign] = [
    kind === 'lesson' ? awareness.lessons.find((each) => each.id === id) : undefined,
    kind === 'advisory' ? awareness.advisories.find((each) => each.id === id) : undefined,
    kind === 'campaign' ? awareness.campaigns.find((each) => each.id === id) : undefined,
  ];
  if (lesson !== undefined) return renderLesson(lesson, site).markup.markup;
  if (advisory !== undefined) return renderAdvisory(advisory, awareness, site, advisory.from).markup.markup;
  if (campaign === undefined) return null;
  const papers = [renderCampaignPack(campaign, awareness, site), renderCampaignPress(campaign, site)];
  return [renderCampaign(campaign, awareness, site), ...papers]
    .map(({ markup }) => markup.markup)
    .join('<hr>');
}

function siteIn({ emergency, accepted }: PublicationSources, language: PolicyLanguage): ArticleSite {
  return {
    ...{ language, emergency },
    accepts: (category) => accepted.includes(category),
    drawing: (id) => DRAWINGS[id] ?? null,
    film: () => null,
  };
}
