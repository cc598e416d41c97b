// The account as other servers see it, by ActivityPub and WebFinger. What they send to it is not read here: see receive.ts.

import { addressIn } from '@bellbuoy/content/awareness';
import { fillHtml, html } from '@bellbuoy/content/html';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import type { Context, Federation } from '@fedify/fedify';
import type { Actor, Recipient } from '@fedify/fedify/vocab';
import type { Account } from './account.ts';
import { IDENTIFIER, PATHS } from './addresses.ts';
import { knownContext, type Library } from './library.ts';
import { type FilledPost, noteOf, type PostName } from './notes.ts';
import { WORDS } from './words.ts';

const MARK_PIXELS = 400;

export interface FederationParts {
  readonly account: Account;
  readonly title: Readonly<Record<string, string>>;
  readonly key: CryptoKeyPair;
  /** What followers have been told of and is still to be seen, the newest first. */
  readonly listPosts: () => Promise<FilledPost[]>;
}

/** Answers what other servers ask, without asking them anything. */
export async function openFederation(library: Library, parts: FederationParts): Promise<Federation<void>> {
  const { fedify, vocab } = library;
  const { account, key, listPosts } = parts;
  const none = async (): Promise<never> => {
    throw new Error('nothing is fetched to answer');
  };
  const federation = fedify.createFederation<void>({
    // Nothing is received by it, so nothing is kept in it.
    kv: new fedify.MemoryKvStore(),
    origin: account.origin,
    documentLoaderFactory: () => none,
    authenticatedDocumentLoaderFactory: () => none,
    contextLoaderFactory: () => async (url) => ({
      contextUrl: null,
      documentUrl: url,
      document: knownContext(library, url) ?? (await none()),
    }),
  });
  federation
    .setActorDispatcher(PATHS.actor, async (context, identifier) =>
      identifier === IDENTIFIER ? actorOf(library, context, parts) : null,
    )
    .mapHandle((_, name) => (name.toLowerCase() === account.name ? IDENTIFIER : null))
    .setKeyPairsDispatcher((_, identifier) => (identifier === IDENTIFIER ? [key] : []));
  federation.setInboxListeners(PATHS.inbox, PATHS.sharedInbox);
  federation
    .setOutboxDispatcher(PATHS.outbox, async (context, identifier) => {
      if (identifier !== IDENTIFIER) return null;
      const items = (await listPosts()).map(
        (post) =>
          new vocab.Create({
            id: new URL('#create', noteOf(library, context, post).id ?? undefined),
            actor: context.getActorUri(IDENTIFIER),
            object: noteOf(library, context, post),
            tos: [vocab.PUBLIC_COLLECTION],
          }),
      );
      return { items };
    })
    .setCounter(async (_, identifier) => (identifier === IDENTIFIER ? (await listPosts()).length : null));
  // Neither who follows nor how many is anybody's to know.
  federation.setFollowersDispatcher(PATHS.followers, (_, identifier) =>
    identifier === IDENTIFIER ? { items: [] as Recipient[] } : null,
  );
  federation.setObjectDispatcher(vocab.Note, PATHS.post, async (context, name) => {
    const post = (await listPosts()).find((each) => isNamed(each, name));
    return post === undefined ? null : noteOf(library, context, post);
  });
  return federation;
}

function isNamed({ kind, id, edition }: FilledPost, name: Record<keyof PostName, string>): boolean {
  return kind === name.kind && id === name.id && String(edition) === name.edition;
}

async function actorOf(
  { vocab }: Library,
  context: Context<void>,
  { account, title }: FederationParts,
): Promise<Actor> {
  const [pair] = await context.getActorKeyPairs(IDENTIFIER);
  const { name, languages, origin } = account;
  const [main = 'en'] = languages;
  const inEach = (said: readonly (readonly [PolicyLanguage, string])[]) => [
    said[0]?.[1] ?? name,
    ...said.map(([language, text]) => new vocab.LanguageString(text, language)),
  ];
  const titles = languages.flatMap((language) => {
    const text = title[language];
    return text === undefined ? [] : [[language, text] as const];
  });
  const whole = (path: string) => origin + addressIn(main, path);
  const places = [
    [WORDS[main].site, whole('/')],
    [WORDS[main].report, whole('/report/')],
    [WORDS[main].verify, whole('/verify/')],
  ] as const;
  return new vocab.Service({
    id: context.getActorUri(IDENTIFIER),
    preferredUsername: name,
    names: inEach(titles),
    summaries: inEach(languages.map((language) => [language, aboutIn(language, origin)])),
    url: new URL(whole('/')),
    icon: new vocab.Image({
      url: new URL(PATHS.mark, origin),
      mediaType: 'image/png',
      width: MARK_PIXELS,
      height: MARK_PIXELS,
    }),
    attachments: places.map(
      ([label, address]) =>
        new vocab.PropertyValue({
          name: label,
          value: html`<a href="${address}" rel="me">${address}</a>`.markup,
        }),
    ),
    inbox: context.getInboxUri(IDENTIFIER),
    outbox: context.getOutboxUri(IDENTIFIER),
    followers: context.getFollowersUri(IDENTIFIER),
    endpoints: new vocab.Endpoints({ sharedInbox: context.getInboxUri() }),
    publicKey: pair?.cryptographicKey ?? null,
    manuallyApprovesFollowers: false,
    discoverable: true,
  });
}

function aboutIn(language: PolicyLanguage, origin: string): string {
  const link = (path: string) => {
    const address = origin + addressIn(language, path);
    return html`<a href="${address}">${address}</a>`;
  };
  const values = { report: link('/report/'), site: link('/'), verify: link('/verify/') };
  return WORDS[language].about.map((text) => `<p>${fillHtml(text, values).markup}</p>`).join('');
}
