import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHints, type HintKind } from './find-hints.ts';

function foundIn(text: string, kind: HintKind): string[] {
  return findHints(text)
    .filter((hint) => hint.kind === kind)
    .map(({ found }) => found);
}

describe('something that names somebody is pointed at', () => {
  test.each([
    ['It was signed by Mr Moreau.', 'Mr Moreau'],
    ['He was named Jonas Lind and wore a vest.', 'named Jonas Lind'],
    ['I met J. Moreau at the gate.', 'J. Moreau'],
    ['Then the guard, Pedro da Silva, opened it.', 'Pedro da Silva'],
    ['Write to anna.b@mail.example please', 'anna.b@mail.example'],
    ['The account was @harbour_jobs.', '@harbour_jobs'],
    ['They rang from +44 20 7946 0958 twice', '+44 20 7946 0958'],
    ['A van, plate AB12 CDE, left.', 'AB12 CDE'],
    ['Un coche 1234 BCD gris', '1234 BCD'],
    ['Le camion AB-123-CD partait', 'AB-123-CD'],
    ['La persona se llamaba Rosa Gil.', 'se llamaba Rosa Gil'],
    ['Un homme nommé Paul Martin attendait', 'nommé Paul Martin'],
    ['كان اسمه سامي حداد وكان يحمل حقيبة', 'اسمه سامي حداد'],
    ['اتصل من ٠٢٠٧٩٤٦٠٩٥٨ مرتين', '٠٢٠٧٩٤٦٠٩٥٨'],
    ['那个人自称李建国，穿蓝色工装', '自称李建国'],
    ['车牌是沪A12345的白车', '沪A12345'],
    ['司机叫他王先生', '叫他王先生'],
    ['El señor García, Sr. Peña, llamó', 'Sr. Peña'],
    ['Une femme qui s’appelait Marie Petit', 's’appelait Marie Petit'],
    ['جاء المهندس سامي حداد مساءً', 'المهندس سامي حداد'],
  ])('%s', (text, found) => {
    expect(foundIn(text, 'names')).toContain(found);
  });
});

describe('something that tells who wrote, or from where, is pointed at', () => {
  test.each([
    ['I saw it from my window.', 'from my window'],
    ['I was on the third floor.', 'I was on the third floor'],
    ['It passed right behind my boat', 'my boat'],
    ['My name is no matter', 'My name is'],
    ['As the only woman there I noticed', 'As the only'],
    ['At the end of my shift', 'my shift'],
    ['My husband saw it too', 'My husband'],
    ['Lo vi desde mi balcón', 'desde mi balcón'],
    ['Soy la única que tiene llave', 'Soy la única'],
    ['Je l’ai vu depuis mon bateau', 'depuis mon bateau'],
    ['Je travaille dans ce port', 'Je travaille'],
    ['رأيته من نافذتي ليلًا', 'من نافذتي'],
    ['زوجتي رأت ذلك أيضًا', 'زوجتي'],
    ['我从我家阳台看到的', '从我家'],
    ['我在三号码头上班', '我在三号码头上班'],
    ['我叫小林', '我叫'],
    ['J’étais la seule à bord', 'J’étais la seule'],
    ['Trabajo en el puerto', 'Trabajo en el'],
    ['جاري رأى الرجل أيضًا', 'جاري'],
  ])('%s', (text, found) => {
    expect(foundIn(text, 'self')).toContain(found);
  });
});

describe('nothing is pointed at in', () => {
  test.each([
    'A grey drum with two cables lay on North Beach on Monday morning.',
    'Two people in orange vests cut the fence by the Old Harbour Gate.',
    'It began on 2026-11-21 between 08:00 and 18:00.',
    'At 51.5034, -0.1276, about 20 metres from the road.',
    'Dos personas con chaleco cortaron la valla junto al muelle.',
    'Deux personnes ont coupé la clôture près du quai.',
    'قطع شخصان السياج قرب الرصيف ليلًا.',
    'The man said his name was on the list and called the Harbour Master.',
    'It was found next to Warehouse Nine and the East Gate.',
    'The email came from the Port Authority on Friday and asked for the gate code.',
    'A drone flew over Terminal 4 at 18:30 on 12/11/2026 for about 20-30 minutes.',
    'The container number was MSKU 1234565 and the door was open.',
    'I called the police and they told me to report here.',
    'He was called away by a colleague.',
    'She called Monday and again on Tuesday.',
    'They offered 10 000 000 dollars for the drawings.',
    'The file is 2026-11-21-plan.pdf, version 1.2.3.4.',
    'The ship IMO 9074729 anchored at 51.5034 N 0.1276 W.',
    'The page looked like Microsoft Outlook and asked for a password.',
    'A white Ford Transit with a roof box left by Dock Road.',
    'I work hard on this and I was tired, but I live with it.',
    'My guess is that it was an accident. In my opinion it is nothing.',
    'I saw it on my phone, my screen was dark.',
    'The Red Cross had a tent; the Coast Guard came at 9.',
    'It lay at my feet, in my way.',
    'My computer showed a message from IT Support.',
    'I was at the third gate.',
    'The guard on duty locked it. Somebody was on watch.',
    'He gave 555 units at 3 PM 2026.',
    'The room 204 B was open. Track 12-B was blocked.',
    'The USB stick was in room 12 AB.',
    'An A4 PAPER note in B12 LOT.',
    'The EU and the UN were mentioned in the PDF.',
    'Call number 20 on 3 May, from 10 - 12 and 14 - 16.',
    'Someone named after a ship. The boat is called Sea Star.',
    'La puerta del Almacén Nueve estaba abierta el lunes por la tarde.',
    'En mi opinión no es nada, y en mi teléfono salió un mensaje.',
    'El barco se llama Estrella del Mar.',
    'Trabajo para mañana: nada. Trabajo de noche es normal ahí.',
    'Le llamado urgente vino de la Autoridad Portuaria.',
    'Mi idea es que fue un error.',
    'La porte du hangar neuf était ouverte lundi soir.',
    "À mon avis ce n'est rien, et sur mon téléphone un message est venu.",
    'M. le directeur a appelé. Le quai M. est fermé.',
    'La seule à bord. Le seul à côté du quai était fermé.',
    'Il est signé par la Direction du Port.',
    'Un bureau de poste près de la Gare du Nord.',
    'رأيت صندوقًا رماديًا عند الرصيف الشمالي يوم الاثنين صباحًا.',
    'السفينة اسمها نجمة البحر وهي راسية.',
    'أعمل كل يوم، وأعمل كثيرا.',
    'أبي النظام أن يعمل. جاري العمل على الإصلاح.',
    'السيد المسؤول قال إن الباب مغلق.',
    'أخي القارئ، لا شيء مهم.',
    '在码头旁边我看到一个灰色的桶，星期一早上。',
    '我在网上看到这条消息。我在想这是什么。',
    '在我看来这没什么。在我的手机上收到一条短信。',
    '这艘船叫做海星。名叫海星号的船停在这里。',
    '项目经理办公室的门开着。客户经理打电话来。',
    '其他人叫他老师傅。值班主任说门锁坏了。',
    '在我家乡的港口。从我的角度看。',
    '京A座大楼的门开着。新B12345号文件。',
    '我姓名没有写。我叫了警察。我叫他停下。',
    '一位先生走过来问路，后来那位女士离开了。',
    'El empleado firmó como siempre y se fue.',
    'Un homme appelé par radio est venu.',
    'اتصل المدير بالشرطة عند الساعة ١٨:٣٠ يوم ٢٠٢٦-١١-٢١.',
    'Elle travaille au port ; le chef de quai est venu.',
    'El 12/11/2026 de 10 - 12 pagaron 250 000 euros.',
    'Le 12/11/2026 il y avait 1200 UTC sur l’écran.',
    '两个人在码头旁边剪断了围栏。',
    '',
  ])('%s', (text) => {
    expect(findHints(text)).toEqual([]);
  });
});

test('any text is read in time, and what is found stands in it, in order and not twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
      let from = 0;
      for (const { found } of findHints(text)) {
        const at = text.indexOf(found, from);
        expect(at).toBeGreaterThanOrEqual(0);
        from = at;
      }
    }),
  );
  const started = performance.now();
  for (const long of ['A', '1', 'a@', 'Aa ', '@', '我在', '1 ', '- ', 'مم '])
    findHints(long.repeat(12_000 / long.length));
  expect(performance.now() - started).toBeLessThan(2_000);
});
