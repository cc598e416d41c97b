// The page around an article: a lesson, an advisory, a campaign, or a list of them. What differs between them stands
// as places, as comments: the build fills them with what `content/` has, the server with what editors have published,
// both by `fillShell`. The page itself is asked for by nobody.

import { articlePlace } from './article-head.ts';
import type { PageTemplate } from './layout.ts';

export const shell: PageTemplate = {
  name: 'shell',
  title: () => articlePlace('title'),
  kind: 'article',
  main: () => articlePlace('article'),
};
