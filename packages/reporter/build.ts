// The public site as static files. The same sources give the same bytes on any machine, so that a live site can be
// compared with a release. Every file but the pages carries the hash of its content in its name.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAwareness, loadPolicy, loadRewards, policyHash, rewardsBytes } from '@bellbuoy/content';
import { hashB64 } from '@bellbuoy/protocol';
import { addressOf } from './build/bundle-modules.ts';
import { bundleOne, CLASSIC, here, OLD_BROWSER } from './build/bundle-options.ts';
import { bundlePractice, bundleScript, bundleWorker } from './build/bundle-scripts.ts';
import { contentFiles } from './build/content-files.ts';
import { hashed, type Output, only, writeAll } from './build/outputs.ts';
import { renderArticles } from './build/render-articles.ts';
import { type LaterFiles, laterFiles, PAGES, renderPages } from './build/render-pages.ts';
import { appManifest, workerStart } from './offline-build.ts';
import { LANGUAGES, type Language } from './src/messages/languages.ts';
import { trustedHtml } from './src/pages/html.ts';
import { type Assets, contextOf } from './src/pages/layout.ts';
import { practicePage } from './src/pages/practice.ts';
import { makeWorld, type Topology } from './src/place/map/make-world.ts';

const content = join(here, '../../content');
const look = join(content, 'look');

/**
 * Builds the site into `folder` (emptied first) and returns the paths written, sorted.
 *
 * @param policyFolder the scope policy and the rules beside it; without it those of this checkout.
 * @throws ContentError when the policy has faults: a site that asks by a broken one is not built.
 */
export async function buildReporter(folder = join(here, 'dist'), policyFolder?: string): Promise<string[]> {
  const scope = await loadPolicy(policyFolder);
  const rewards = await loadRewards(policyFolder);
  const awareness = await loadAwareness(content);
  const shown = await contentFiles(content, awareness);
  const built = {
    policy: scope,
    hash: policyHash(scope),
    rewards: rewards === null ? null : { ...rewards, hash: hashB64(rewardsBytes(rewards)) },
  };
  const practice = awareness.exercises.map(practicePage);
  const mark = await readFile(join(look, 'mark.svg'));
  const style = hashed('assets/site', '.css', await bundleOne('src/look/site.css', {}));
  const readingStyle = hashed('assets/reading', '.css', await bundleOne('src/look/reading.css', {}));
  const practiceStyle = hashed('assets/practice', '.css', await bundleOne('src/look/practice.css', {}));
  const articleStyle = hashed('assets/article', '.css', await bundleOne('src/look/article.css', {}));
  const articleScript = hashed(
    'assets/learn',
    '.js',
    await bundleOne('src/learn-page.ts', { format: 'esm' }),
  );
  const icon = hashed('assets/mark', '.svg', mark);
  const oldBrowser = hashed('assets/old-browser', '.js', await bundleOne('src/old-browser.ts', OLD_BROWSER));
  const attachmentWorker = await bundleWorker('attachment-worker', 'src/attachments/attachment-worker.ts');
  const workWorker = await bundleWorker('work-worker', 'src/work/work-worker.ts');
  const fields = hashed('assets/fields', '.css', await bundleOne('src/look/fields.css', {}));
  const vouchers = hashed('assets/vouchers', '.css', await bundleOne('src/look/vouchers.css', {}));
  const world = hashed('assets/world', '.json', await makeWorldFile());
  const addresses = {
    ATTACHMENT_WORKER: addressOf(attachmentWorker.entry),
    WORK_WORKER: addressOf(workWorker.entry),
    FIELDS_STYLE: `/${fields.path}`,
    VOUCHERS_STYLE: `/${vouchers.path}`,
    WORLD_FILE: `/${world.path}`,
  };
  const scripts = await Promise.all(LANGUAGES.map((language) => bundleScript(language, addresses)));
  const practiceScripts = await Promise.all(LANGUAGES.map(bundlePractice));
  const certificateStyle = hashed(
    'assets/certificate',
    '.css',
    await bundleOne('src/look/certificate.css', {}),
  );
  const reportStyle = hashed('assets/report', '.css', await bundleOne('src/look/report.css', {}));
  const later = new Map<string, LaterFiles>();
  const manifests = LANGUAGES.map((language) => ({
    tag: language.tag,
    ...hashed('assets/app', '.webmanifest', appManifest(language, `/${icon.path}`)),
  }));
  const assets: Assets = {
    style: `/${style.path}`,
    readingStyle: `/${readingStyle.path}`,
    certificateStyle: `/${certificateStyle.path}`,
    practiceStyle: `/${practiceStyle.path}`,
    practiceScript: (tag) => only(practiceScripts.filter((script) => script.tag === tag)),
    articleStyle: `/${articleStyle.path}`,
    articleScript: `/${articleScript.path}`,
    icon: `/${icon.path}`,
    oldBrowser: `/${oldBrowser.path}`,
    script: (tag) => only(scripts.filter((script) => script.tag === tag)),
    mark: trustedHtml(decorative(new TextDecoder().decode(mark))),
    laterSteps: (tag) => {
      const { policy, pages } = only([...later].filter(([language]) => language === tag))[1];
      return { policy: `/${policy.path}`, pages: `/${pages.path}`, look: `/${reportStyle.path}` };
    },
    manifest: (tag) => `/${only(manifests.filter((manifest) => manifest.tag === tag)).path}`,
  };
  const contexts = LANGUAGES.map((language) => contextOf(language, assets, built));
  for (const context of contexts) later.set(context.language.tag, laterFiles(context));
  const files = shown.map(({ output }) => output);
  const online = files.filter((file) => !isKept(file));
  const shared = [
    ...[
      style,
      readingStyle,
      certificateStyle,
      practiceStyle,
      reportStyle,
      icon,
      oldBrowser,
      fields,
      vouchers,
      world,
    ],
    ...[articleStyle, articleScript, ...files.filter(isKept)],
    ...[...attachmentWorker.outputs, ...workWorker.outputs],
  ];
  const ofLanguage = ({ tag }: Language): Output[] => [
    ...[...later].filter(([other]) => other === tag).flatMap(([, files]) => [files.policy, files.pages]),
    ...manifests.filter((manifest) => manifest.tag === tag),
    ...[...scripts, ...practiceScripts]
      .filter((script) => script.tag === tag)
      .flatMap((script) => script.outputs),
  ];
  const articles = contexts.map((context) => renderArticles(context, awareness, shown));
  const outputs = [
    ...[...renderPages(contexts, practice), ...articles.flat()],
    ...[...shared, ...online, ...LANGUAGES.flatMap(ofLanguage)],
  ];
  const worker = hashed('assets/site-worker', '.js', await bundleOne('src/offline/site-worker.ts', CLASSIC));
  const filesOf = (language: Language): Output[] => [...shared, ...ofLanguage(language)];
  const start = workerStart({
    pages: [...PAGES, ...practice],
    articlesOf: (language) => only(articles.filter((_, index) => LANGUAGES[index] === language)),
    ...{ filesOf, online, outputs, policy: built.hash, worker },
  });
  return writeAll(folder, [...outputs, worker, start]);
}

/** Films and share cards are too large for a device that keeps the site: what a film says is in its page. */
function isKept({ path }: Output): boolean {
  return !/\.(?:mp4|vtt|txt|png|pdf)$/.test(path);
}

/** The outlines of the world, from Natural Earth, which is in the public domain. */
async function makeWorldFile(): Promise<Uint8Array> {
  const source = new URL(import.meta.resolve('world-atlas/countries-50m.json'));
  const world = makeWorld(JSON.parse(await readFile(source, 'utf8')) as Topology);
  return new TextEncoder().encode(JSON.stringify(world));
}

/** The mark beside the name says nothing of its own. */
function decorative(svg: string): string {
  return svg.replace(/ role="img" aria-label="[^"]*"/, ' aria-hidden="true" focusable="false"').trim();
}

if (import.meta.main) {
  const paths = await buildReporter();
  process.stdout.write(`reporter: ${paths.length} files\n`);
}
