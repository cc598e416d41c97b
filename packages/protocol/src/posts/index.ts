export { checkPost, isShownPost, type PostVerdict } from './check-post.ts';
export {
  formatPost,
  hasHiddenCharacter,
  isPostText,
  maxPostLength,
  type Post,
  parsePost,
  signPost,
  toPostText,
  verifyPost,
} from './post.ts';
export { decodePostLink, findPostLink, toPostLink } from './post-link.ts';
