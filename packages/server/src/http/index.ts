export { escapeBeyondAscii } from './ascii-json.ts';
export { readBody, readJson, requireJson, requireJsonType } from './body.ts';
export { LastCompressed } from './brotli.ts';
export {
  DEMO_STYLE,
  DEMO_STYLE_PATH,
  demoBannerRoutes,
  withDemoBanner,
  withoutDemoBanner,
} from './demo-banner.ts';
export { onionLocation } from './onion-location.ts';
export { type CrowdedRoutes, originApp } from './origin-app.ts';
export { Pace } from './pace.ts';
export { describeProblem, type PlainAnswer, Problem, type ProblemCode, toProblem } from './problem.ts';
export { answerCompressed, answerUnlessKnown, type Representation } from './revalidation.ts';
export { requireSameOrigin } from './same-origin.ts';
export {
  formHeaders,
  headersOfDeskFile,
  headersOfFile,
  heededBy,
  type OriginHeaders,
  originHeaders,
} from './security-headers.ts';
export {
  type DecoratePage,
  loadStaticSite,
  type StaticSite,
  serveStaticSite,
  textFile,
  typeOf,
} from './static-site.ts';
