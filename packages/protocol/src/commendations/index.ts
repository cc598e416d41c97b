export { bakePng, bakeSvg, findBaked } from './bake.ts';
export {
  type CommendationVerdict,
  checkCommendation,
  type GoodCommendation,
  maxCredentialLength,
} from './check-commendation.ts';
export {
  type Commendation,
  type CredentialIssuer,
  type CredentialKey,
  credentialId,
  credentialInput,
  credentialKid,
  issuerName,
} from './credential.ts';
export { drawPseudonym, isPseudonym } from './pseudonym.ts';
export { toShortForm } from './short-form.ts';
