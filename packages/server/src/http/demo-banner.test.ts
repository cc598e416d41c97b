import { expect, test } from 'vitest';
import { withDemoBanner, withoutDemoBanner } from './demo-banner.ts';

const page = (body: string) => `<html lang="fr"><head></head>${body}<p>text</p></body></html>`;

test.each(['<body>', '<body data-page="home">', '<body data-page="<!--@kind-->" class="a>b">'])(
  'the banner stands behind %s, and can be taken away again',
  (body) => {
    const shown = withDemoBanner('')(page(body));
    expect(shown).toContain(
      `${body}<p class="demo-banner" role="note" dir="auto">Ceci est une démonstration.`,
    );
    expect(withoutDemoBanner(shown, '')).toBe(page(body));
  },
);
