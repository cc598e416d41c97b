export * from './base64url.ts';
export * from './bytes.ts';
export * from './canonical.ts';
export * from './days.ts';
export * from './errors.ts';
export { hmacSha256, isEd25519Signature, randomBytes, sha256 } from './primitives.ts';
