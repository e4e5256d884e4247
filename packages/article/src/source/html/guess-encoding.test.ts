import { describe, expect, it } from 'vitest';
import { decodeHtml } from './decode.ts';

/** Bytes of a text in an encoding that the runtime can only read. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map<string, number[]>();
  for (let first = 255; first >= 0; first--) {
    for (let second = 255; second >= 0x30 && first >= 0x80; second--) {
      const pair = decoder.decode(Uint8Array.of(first, second));
      if (pair.length === 1) bytesOf.set(pair, [first, second]);
    }
    const one = decoder.decode(Uint8Array.of(first));
    if (one !== '\ufffd') bytesOf.set(one, [first]);
  }
  return Uint8Array.from([...text].flatMap((char) => bytesOf.get(char) ?? [0x3f]));
}

const texts: readonly (readonly [string, readonly string[]])[] = [
  [
    '水車のそばの石橋は月曜日から通行止めとなる。村は理由を明らかにしていないが、五月には再び開通する予定だという。',
    ['shift_jis', 'euc-jp'],
  ],
  [
    '磨坊旁的石桥自周一起封闭。村委会没有说明原因，但预计五月重新开放，届时河水将会退去。校长把钢琴搬到了二楼。',
    ['gbk'],
  ],
  [
    '磨坊旁的石橋自週一起封閉。村委會沒有說明原因，但預計五月重新開放，屆時河水將會退去。校長把鋼琴搬到了二樓。',
    ['big5'],
  ],
  ['물레방아 옆 돌다리가 월요일부터 통제된다. 마을은 이유를 밝히지 않았지만 5월에는 다시 열릴 예정이다.', ['euc-kr']],
  [
    'Мост у мельницы закрыт с понедельника. Совет не назвал причину, но в мае его снова откроют, когда вода уйдёт.',
    ['windows-1251', 'koi8-r'],
  ],
  [
    'Die Brücke an der Mühle ist gesperrt, größer wurde die Flut über Nacht, und der Rat schwieg – „zunächst“.',
    ['windows-1252'],
  ],
  [
    'Most przy młynie zamknięto w poniedziałek, a rada gminy nie podała żadnej przyczyny, choć w maju ma być otwarty.',
    ['windows-1250'],
  ],
  [
    'Η γέφυρα του μύλου έκλεισε τη Δευτέρα, και το συμβούλιο δεν είπε τον λόγο, αλλά θα ανοίξει τον Μάιο.',
    ['windows-1253'],
  ],
  ['גשר הטחנה נסגר החל מיום שני, והמועצה לא מסרה את הסיבה לכך, והוא אמור להיפתח מחדש.', ['windows-1255']],
  ['أغلق جسر الطاحونة ابتداء من يوم الاثنين، ولم يذكر المجلس سببا لذلك، ومن المقرر أن يفتح.', ['windows-1256']],
  ['สะพานข้างโรงสีปิดตั้งแต่วันจันทร์ สภาหมู่บ้านไม่ได้บอกเหตุผล แต่คาดว่าจะเปิดอีกครั้งในเดือนพฤษภาคมเมื่อน้ำลดลง', ['windows-874']],
];
const page = (text: string, head: string) =>
  `<html><head>${head}<title>x</title></head><body><h1>x</h1><p>${text}</p></body></html>`;

describe('the encoding of a page', () => {
  for (const [text, labels] of texts)
    for (const label of labels)
      for (const [how, head] of [
        ['not declared', ''],
        ['declared as UTF-8', '<meta charset="utf-8">'],
        ['declared as Latin', '<meta charset="iso-8859-1">'],
        ['declared late', `<!--${'x'.repeat(3_000)}--><meta charset="${label}">`],
      ] as const)
        it(`is told: ${label}, ${how}`, () => {
          expect(decodeHtml(encode(page(text, head), label)).text).toContain(text);
        });

  it('is UTF-8 where the bytes are sound as such, whatever is declared', () => {
    for (const [text] of texts)
      for (const label of ['windows-1251', 'shift_jis', 'iso-8859-1'])
        expect(decodeHtml(new TextEncoder().encode(page(text, `<meta charset="${label}">`))).text).toContain(text);
  });

  it('may switch between sets of signs', () => {
    const bytes = Uint8Array.of(
      ...new TextEncoder().encode('<p>'),
      0x1b,
      0x24,
      0x42,
      0x3f,
      0x65,
      0x3c,
      0x56,
      0x1b,
      0x28,
      0x42,
    );
    expect(decodeHtml(bytes).text).toContain('水車');
  });
});
