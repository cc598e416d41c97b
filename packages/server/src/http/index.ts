export { escapeBeyondAscii } from './ascii-json.ts';
export { readBody, readJson, requireJson, requireJsonType } from './body.ts';
export { demoBannerRoutes, withDemoBanner } from './demo-banner.ts';
export { type CrowdedRoutes, originApp } from './origin-app.ts';
export { describeProblem, type PlainAnswer, Problem, type ProblemCode, toProblem } from './problem.ts';
export { answerUnlessKnown, type Representation } from './revalidation.ts';
export { requireSameOrigin } from './same-origin.ts';
export { type OriginHeaders, originHeaders } from './security-headers.ts';
export { type DecoratePage, loadStaticSite, serveStaticSite } from './static-site.ts';
