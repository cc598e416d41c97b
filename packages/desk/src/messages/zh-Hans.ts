import { account } from './account/zh-Hans.ts';
import { accounts } from './accounts/zh-Hans.ts';
import { answering } from './answering/zh-Hans.ts';
import { audits } from './audits/zh-Hans.ts';
import { awards } from './awards/zh-Hans.ts';
import { came } from './came/zh-Hans.ts';
import type { Catalogue } from './catalogue.ts';
import { categories } from './categories/zh-Hans.ts';
import { clusters } from './clusters/zh-Hans.ts';
import { counter } from './counter/zh-Hans.ts';
import { deadlines } from './deadlines/zh-Hans.ts';
import { deciding } from './deciding/zh-Hans.ts';
import { demands } from './demands/zh-Hans.ts';
import { desks } from './desks/zh-Hans.ts';
import { exporting } from './exporting/zh-Hans.ts';
import { finishing } from './finishing/zh-Hans.ts';
import { guardianKeys } from './guardian-keys/zh-Hans.ts';
import { guardians } from './guardians/zh-Hans.ts';
import { handingOver } from './handing-over/zh-Hans.ts';
import { hearing } from './hearing/zh-Hans.ts';
import { keyboard } from './keyboard/zh-Hans.ts';
import { leaving } from './leaving/zh-Hans.ts';
import { letter } from './letter/zh-Hans.ts';
import { lists } from './lists/zh-Hans.ts';
import { measures } from './measures/zh-Hans.ts';
import { members } from './members/zh-Hans.ts';
import { moving } from './moving/zh-Hans.ts';
import { notices } from './notices/zh-Hans.ts';
import { openings } from './openings/zh-Hans.ts';
import { oversight } from './oversight/zh-Hans.ts';
import { panel } from './panel/zh-Hans.ts';
import { posts } from './posts/zh-Hans.ts';
import { problems } from './problems/zh-Hans.ts';
import { publications } from './publications/zh-Hans.ts';
import { queue } from './queue/zh-Hans.ts';
import { recovery } from './recovery/zh-Hans.ts';
import { redress } from './redress/zh-Hans.ts';
import { replies } from './replies/zh-Hans.ts';
import { said } from './said/zh-Hans.ts';
import { scrub } from './scrub/zh-Hans.ts';
import { search } from './search/zh-Hans.ts';
import { shell } from './shell/zh-Hans.ts';
import { signIn } from './sign-in/zh-Hans.ts';
import { telling } from './telling/zh-Hans.ts';
import { viewer } from './viewer/zh-Hans.ts';

/** What the desk says, in Simplified Chinese. */
export const zhHans: Catalogue = {
  ...exporting,
  ...clusters,
  ...search,
  ...account,
  ...accounts,
  ...answering,
  ...audits,
  ...awards,
  ...categories,
  ...deadlines,
  ...deciding,
  ...counter,
  ...demands,
  ...desks,
  ...finishing,
  ...guardianKeys,
  ...guardians,
  ...handingOver,
  ...hearing,
  ...keyboard,
  ...leaving,
  ...letter,
  ...lists,
  ...measures,
  ...members,
  ...moving,
  ...notices,
  ...openings,
  ...oversight,
  ...panel,
  ...posts,
  ...problems,
  ...publications,
  ...queue,
  ...redress,
  ...replies,
  ...recovery,
  ...said,
  ...scrub,
  ...shell,
  ...signIn,
  ...came,
  ...telling,
  ...viewer,
};
