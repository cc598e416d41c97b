import { fingerprint, fingerprintWords } from '@bellbuoy/protocol/fingerprint';
import { checkPost, isPostText, toPostLink, verifyPost } from '@bellbuoy/protocol/posts';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import vectors from '../post_bellbuoy.json' with { type: 'json' };
import { type Check, equal } from './check.ts';

const { origin, vkey } = vectors;

export const postChecks: Check[] = [
  {
    name: 'the fingerprint of the known key, in figures and words',
    run: async () => {
      equal(fingerprint(vkey), vectors.fingerprint.figures);
      for (const language of ['en', 'es', 'fr', 'zh-Hans'] as const)
        equal(fingerprintWords(vkey, await receiptWordlist(language)), vectors.fingerprint[language]);
    },
  },
  ...vectors.valid.map(({ day, text, note, link }) => ({
    name: `post: ${text.slice(0, 20)}`,
    run: () => {
      const post = { origin, day, text };
      equal(isPostText(text), true);
      equal(verifyPost(note, vkey), post);
      equal(toPostLink(note, vkey), link);
      const address = `https://elsewhere.example/verify/?a=b#${link}`;
      for (const shown of [note, link, address, ` ${link}\n`, `${text.replaceAll('\n', ' ')}\n\n${address}`])
        equal(checkPost(shown, vkey), { kind: 'good', post });
      equal(checkPost(`Open it. ${address}`, vkey), { kind: 'differs', post });
    },
  })),
  ...vectors.invalid.map(({ name, text, verdict }) => ({
    name: `post: ${name}`,
    run: () => equal(checkPost(text, vkey).kind, verdict),
  })),
];
