// What a programme teaches and tells, without Node.js and without a page's DOM: it runs in the build, on the server,
// in the command line, and in an editor's browser.

export { articlePages, type PublishedSite } from './article-pages.ts';
export type { ArticleSite, Film } from './article-site.ts';
export * from './awareness.ts';
export { type CheckedAwareness, checkAwareness } from './check-awareness.ts';
export { type Span, type SpanState, sayDay, sayDays, stateOf } from './days.ts';
export { type FeedFile, feedFiles } from './feeds/feed-files.ts';
export {
  checkItem,
  daysOf,
  type ItemDays,
  type ItemFault,
  type ItemName,
  type ItemSource,
  layOver,
  listItems,
  sourceOf,
  titleOf,
} from './items.ts';
export { addressIn, LINKED_PAGES, reportAddress } from './links.ts';
export { renderMarkdown } from './markdown.ts';
export { renderAdvisory } from './render-advisory.ts';
export type { RenderedArticle } from './render-article.ts';
export {
  campaignTranscript,
  type FilmTranscript,
  renderCampaign,
  renderCampaignPack,
  renderCampaignPress,
} from './render-campaign.ts';
export { renderLesson } from './render-lesson.ts';
export {
  renderAdvisoryList,
  renderCampaignList,
  renderExerciseList,
  renderLessonList,
} from './render-lists.ts';
export { type ArticlePage, fillShell, type SharedPicture } from './shell.ts';
export { AWARENESS_FOLDERS, type SourceFiles } from './source-files.ts';
