import type { CardPage } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../../test/support/programme.ts';
import type { SignedIn } from '../../accounts/index.ts';
import { TestDesk, type TestMember } from '../test-desk.ts';
import { listCards } from './list-cards.ts';

describeOnBothEngines('the list in parts', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
  });

  afterEach(() => programme.end());

  const open = async (member: TestMember, urgent = false) =>
    (await desk.openCase(member, await desk.receive({ urgent }))).id;
  const first = (member: TestMember) => member.browser.expect<CardPage>(200, 'GET /cards');

  test('is one part for most desks, with a sealed card and no keys in each row', async () => {
    const id = await open(lead);
    const page = await first(lead);
    expect(page).toMatchObject({ rows: [{ case: id, held: true, claimant: 'lead' }], next: null });
    expect(page.rows[0]).not.toHaveProperty('wrap');
    expect(page.rows[0]).not.toHaveProperty('recipient');
  });

  test('begins with one’s own, urgent before due, and what is finished at its end', async () => {
    const ana = await desk.addMember(lead, 'ana');
    const [plain, urgent, theirs, done] = [
      await open(lead),
      await open(lead, true),
      await open(ana, true),
      await open(lead),
    ];
    await desk.finish(lead, done, 'out-of-scope');
    expect((await first(lead)).rows.map((row) => row.case)).toEqual([urgent, plain, theirs, done]);
    expect((await first(ana)).rows.map((row) => row.case)[0]).toBe(theirs);
  });

  test('misses no row, however many parts it takes', async () => {
    const ids = [];
    for (let i = 0; i < 3; i++) ids.push(await open(lead));
    const who = { desk: desk.id, account: 'lead' } as SignedIn;
    const parts = (after: string | null) => listCards(programme, who, after, { front: 1, part: 1 });
    const front = await parts(null);
    expect(front.rows).toHaveLength(1);
    const seen: string[] = [];
    let part = { next: front.next, rows: front.rows };
    while (part.next !== null) {
      part = await parts(part.next);
      seen.push(...part.rows.map((row) => row.case));
    }
    expect(seen).toEqual(ids.toSorted());
  });

  test('takes no other place to go on from than one that it named', async () => {
    await lead.browser.refused('malformed', 'GET /cards?after=%27%20or%201');
  });
});
