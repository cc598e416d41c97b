import { MAX_PUBLIC_NOTE, type PublicNoteList } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { forgetOldNotes } from './index.ts';

const FOUND = {
  advisory: 'drifting-canister',
  helped: 3,
  text: 'It was a fender that a ferry had lost. Thank you.',
};

describeOnBothEngines('notes for the public', (_, engine) => {
  let programme: TestProgramme;
  let lead: TestMember;
  let editor: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    const desk = new TestDesk(programme);
    lead = await desk.open();
    editor = await desk.addStaff(lead, 'edna', ['editor']);
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const write = async (note: object) => {
    const { id } = await lead.browser.expect<{ id: string }>(201, 'POST /public-notes', note);
    return id;
  };
  const list = async () => (await editor.browser.expect<PublicNoteList>(200, 'GET /public-notes')).notes;

  test('reach the editors, without who wrote them or of what', async () => {
    const id = await write(FOUND);
    expect(await list()).toEqual([{ id, day: TEST_DAY, ...FOUND }]);
    const row = await programme.database.store.selectFrom('public_notes').selectAll().executeTakeFirst();
    expect(Object.keys(row ?? {}).sort()).toEqual(['advisory', 'day', 'helped', 'id', 'text']);
  });

  test('are forgotten by the first editor who has dealt with them', async () => {
    const id = await write(FOUND);
    await editor.browser.expect(204, `DELETE /public-notes/${id}`);
    expect(await list()).toEqual([]);
    await editor.browser.refused('not-found', `DELETE /public-notes/${id}`);
  });

  test('are forgotten after 90 days if nobody has', async () => {
    await write(FOUND);
    programme.setDay('2027-02-19');
    await forgetOldNotes(programme);
    expect(await programme.database.store.selectFrom('public_notes').selectAll().execute()).toHaveLength(1);
    programme.setDay('2027-02-20');
    await forgetOldNotes(programme);
    expect(await programme.database.store.selectFrom('public_notes').selectAll().execute()).toEqual([]);
  });

  test.each([
    ['without words', { ...FOUND, text: '' }],
    ['with blanks for words', { ...FOUND, text: ' \n' }],
    ['with too many', { ...FOUND, text: 'a'.repeat(MAX_PUBLIC_NOTE + 1) }],
    ['with answers that nobody asked for', { ...FOUND, advisory: null }],
    ['with an address for an advisory', { ...FOUND, advisory: '../x' }],
    ['with a case', { ...FOUND, case: 'AAAA' }],
  ])('are refused %s', async (_name, note) => {
    await lead.browser.refused('malformed', 'POST /public-notes', note);
    expect(await list()).toEqual([]);
  });
});
