import {
  bakeSvg,
  type CredentialKey,
  checkCommendation,
  findBaked,
  toShortForm,
} from '@bellbuoy/protocol/commendations';
import vectors from '../commendation_bellbuoy.json' with { type: 'json' };
import { type Check, equal } from './check.ts';

const key = vectors.key as CredentialKey;

export const commendationChecks: Check[] = [
  ...vectors.valid.map(({ credential, short, ...facts }) => ({
    name: `commendation: ${facts.pseudonym ?? 'without a pseudonym'}`,
    run: async () => {
      const verdict = await checkCommendation(credential, [key]);
      if (verdict.kind !== 'good') throw new Error(verdict.kind);
      const { id, month, level, pseudonym } = verdict.commendation;
      equal({ id, month, level, pseudonym }, facts);
      equal(toShortForm(verdict), short);
      equal((await checkCommendation(short, [key])).kind, 'good');
      const picture = bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', credential);
      equal(findBaked(new TextEncoder().encode(picture)), credential);
    },
  })),
  ...vectors.invalid.map(({ name, credential, verdict }) => ({
    name: `commendation: ${name}`,
    run: async () => equal((await checkCommendation(credential, [key])).kind, verdict),
  })),
];
