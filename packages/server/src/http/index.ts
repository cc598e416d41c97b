export { readBody, readJson, requireJson } from './body.ts';
export { demoBannerRoutes, withDemoBanner } from './demo-banner.ts';
export { originApp } from './origin-app.ts';
export { Problem, type ProblemCode, problemResponse, toProblem } from './problem.ts';
export { answerUnlessKnown, isKnown, type Representation } from './revalidation.ts';
export { DESK_HEADER, requireSameOrigin } from './same-origin.ts';
export { type StaticFiles, staticFiles } from './static-files.ts';
export { loadStaticSite, type StaticSite, serveStaticSite } from './static-site.ts';
