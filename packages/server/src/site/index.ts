export { type RunningDeskCopy, serveDeskCopy } from './desk-copy.ts';
export { type ExpectedHeaders, headersOfDeskSite, headersOfPublicSite } from './expected-headers.ts';
export { loadOwnSites, OWN_FOLDERS, readOwnRelease } from './own-release.ts';
export { type PublishedSite, publishSite } from './publish-site.ts';
export { type BuiltSites, manifestOf, RELEASE_FILES, type Release, readRelease } from './release.ts';
export { withoutRewards } from './rewards-pages.ts';
export { siteRoutes } from './routes.ts';
export { type RunningSiteCopy, serveSiteCopy } from './site-copy.ts';
