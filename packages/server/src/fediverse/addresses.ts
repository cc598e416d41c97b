// Where other servers find the account, below the origin of the site.

export const PATHS = {
  webFinger: '/.well-known/webfinger',
  actor: '/fediverse/actors/{identifier}',
  inbox: '/fediverse/actors/{identifier}/inbox',
  outbox: '/fediverse/actors/{identifier}/outbox',
  followers: '/fediverse/actors/{identifier}/followers',
  sharedInbox: '/fediverse/inbox',
  post: '/fediverse/posts/{kind}/{id}/{edition}',
  mark: '/fediverse/mark.png',
} as const;

/** There is one account, and its address stays when its name changes. */
export const IDENTIFIER = 'line';
