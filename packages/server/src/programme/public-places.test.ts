import { describe, expect, test } from 'vitest';
import { TEST_CONFIG } from '../../../../test/support/programme.ts';
import { fillPublicPlaces } from './public-places.ts';

const page = (content: string, language = 'en') =>
  `<!doctype html>\n<html lang="${language}" dir="ltr">${content}`;
const operator = { name: 'Saltmere <Harbour>', address: '1 Quay\nSaltmere', email: 'line@harbour.example' };

describe('the places of a public page', () => {
  test('are filled from the configuration', () => {
    const config = { ...TEST_CONFIG, operator };
    expect(
      fillPublicPlaces(
        page('<!--=retention.unfounded--> <!--=operator.name--> <!--=operator.address-->'),
        config,
      ),
    ).toBe(page('30 Saltmere &#60;Harbour&#62; <bdi>1 Quay</bdi><br><bdi>Saltmere</bdi>'));
  });

  test('give a number as it is dialled', () => {
    const config = { ...TEST_CONFIG, operator: { name: 'S', telephone: '+44 1632 960-100' } };
    expect(fillPublicPlaces(page('tel:<!--=operator.dial-->'), config)).toBe(page('tel:+441632960100'));
    expect(fillPublicPlaces(page('<!--?operator.dial-->x<!--/operator.dial-->'), TEST_CONFIG)).toBe(page(''));
  });

  test('leave what applies, also one in another', () => {
    const content =
      '<!--?operator.name-->A<!--?operator.email-->B<!--/operator.email--><!--?operator.url-->C<!--/operator.url--><!--/operator.name--><!--!operator.name-->D<!--/operator.name-->';
    expect(fillPublicPlaces(page(content), { ...TEST_CONFIG, operator })).toBe(page('AB'));
    expect(fillPublicPlaces(page(content), TEST_CONFIG)).toBe(page('D'));
  });

  test('say on which law a line rests in the reader’s language, or mark it as another', () => {
    const legalBasis = { en: 'Act 5.\n\nSection 2.', fr: 'Loi 5.' };
    const config = { ...TEST_CONFIG, legalBasis };
    expect(fillPublicPlaces(page('<!--=legalBasis-->', 'fr'), config)).toBe(page('<p>Loi 5.</p>', 'fr'));
    expect(fillPublicPlaces(page('<!--=legalBasis-->', 'ar'), config)).toBe(
      page('<p lang="en" dir="auto">Act 5.</p>\n<p lang="en" dir="auto">Section 2.</p>', 'ar'),
    );
  });

  test('say who can be followed only where somebody can', () => {
    const content = '<!--?fediverse-->x <!--=fediverse--><!--/fediverse-->';
    expect(fillPublicPlaces(page(content), TEST_CONFIG)).toBe(page(''));
    const { host } = new URL(TEST_CONFIG.urls.public);
    const config = { ...TEST_CONFIG, fediverse: { name: 'line' } };
    expect(fillPublicPlaces(page(content), config)).toBe(page(`x @line@${host}`));
  });

  test('cannot be made by what fills them', () => {
    const config = { ...TEST_CONFIG, operator: { name: '<!--=retention.ceiling-->' } };
    expect(fillPublicPlaces(page('<!--=operator.name-->'), config)).toBe(
      page('&#60;!--=retention.ceiling--&#62;'),
    );
  });
});
