import {
  atRevisionSchema,
  bringSignatureSchema,
  decidePostSchema,
  dropPostSchema,
  postIdSchema,
  savePostSchema,
} from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { StaffHandlers } from '../accounts/index.ts';
import { Problem, readJson } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { decidePost, dropPost, proposePost, takePostBack } from './agree-post.ts';
import { bringSignature } from './bring-signature.ts';
import { listPosts, readPost } from './read-posts.ts';
import { discardPost, savePost } from './save-post.ts';

export type PostsRoute =
  | 'GET /posts'
  | 'GET /posts/:id'
  | 'PUT /posts/:id/draft'
  | `POST /posts/:id/${'draft/end' | 'proposal' | 'proposal/end' | 'decision' | 'signature' | 'end'}`;

/** What editors have signed in the programme's name, to be posted elsewhere. None of it touches a report. */
export function postsHandlers(programme: Programme): StaffHandlers<PostsRoute> {
  const done = () => new Response(null, { status: 204 });
  return {
    'GET /posts': async () => Response.json(await listPosts(programme)),
    'GET /posts/:id': async ({ param }) => Response.json(await readPost(programme, idOf(param))),
    'PUT /posts/:id/draft': async ({ request, who, param }) => {
      const draft = await readJson(request, savePostSchema);
      return Response.json(await savePost(programme, who, idOf(param), draft));
    },
    'POST /posts/:id/draft/end': async ({ request, who, param }) => {
      const { revision } = await readJson(request, atRevisionSchema);
      await discardPost(programme, who, idOf(param), revision);
      return done();
    },
    'POST /posts/:id/proposal': async ({ request, who, param }) => {
      const { revision } = await readJson(request, atRevisionSchema);
      await proposePost(programme, who, idOf(param), revision);
      return done();
    },
    'POST /posts/:id/proposal/end': async ({ request, who, param }) => {
      const { revision } = await readJson(request, atRevisionSchema);
      await takePostBack(programme, who, idOf(param), revision);
      return done();
    },
    'POST /posts/:id/decision': async ({ request, who, param }) => {
      await decidePost(programme, who, idOf(param), await readJson(request, decidePostSchema));
      return done();
    },
    'POST /posts/:id/signature': async ({ request, who, param }) => {
      await bringSignature(programme, who, idOf(param), await readJson(request, bringSignatureSchema));
      return done();
    },
    'POST /posts/:id/end': async ({ request, who, param }) => {
      await dropPost(programme, who, idOf(param), await readJson(request, dropPostSchema));
      return done();
    },
  };
}

function idOf(param: (name: string) => string): string {
  const id = v.safeParse(postIdSchema, param('id'));
  if (!id.success) throw new Problem('not-found');
  return id.output;
}
