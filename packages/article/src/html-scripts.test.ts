import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';

/** Three paragraphs of the same story, its headline, by-lines and dates as its papers print them. */
const stories: Record<string, { headline: string; text: string[]; bylines: string[]; name: string; dates: string[] }> =
  {
    ja: {
      headline: '水車の石橋、月曜から通行止め',
      text: [
        '水車のそばの石橋は月曜日から通行止めとなる。村は理由を明らかにしていないが、五月には再び開通する予定だという。',
        '校長はピアノを二階に運び上げた。「水が引くまで授業は二階で行う」と話している。子どもたちは喜んでいるようだ。',
        '谷の古い決まりでは、コウノトリが戻るまで水門を閉じておくことになっている。今年は雪解けが早く、決まりは守られなかった。',
      ],
      bylines: ['記者 山田太郎', '文・山田太郎'],
      name: '山田太郎',
      dates: ['令和6年3月5日 午後3時20分', '2024年3月5日', '2024/03/05 15:20', 'R6.3.5'],
    },
    zh: {
      headline: '磨坊石桥周一起封闭',
      text: [
        '磨坊旁的石桥自周一起封闭。村委会没有说明原因，但预计五月重新开放，届时河水将会退去。',
        '校长把钢琴搬到了二楼，他说在水退去之前，课程都将在二楼进行，孩子们似乎很高兴。',
        '山谷里有一条老规矩：鹳鸟回来之前水闸必须关闭。今年雪化得早，这条规矩没有得到遵守。',
      ],
      bylines: ['记者 王小明', '記者王小明／台北報導'],
      name: '王小明',
      dates: ['2024年3月5日 15:20', '二〇二四年三月五日', '113年3月5日', '民國113年3月5日'],
    },
    ko: {
      headline: '물레방아 돌다리 월요일부터 통제',
      text: [
        '물레방아 옆 돌다리가 월요일부터 통제된다. 마을은 이유를 밝히지 않았지만 5월에는 다시 열릴 예정이다.',
        '교장은 피아노를 2층으로 옮겼다. 물이 빠질 때까지 수업은 2층에서 진행된다고 그는 말했다.',
        '골짜기의 오래된 규칙에 따르면 황새가 돌아올 때까지 수문을 닫아 두어야 한다. 올해는 눈이 일찍 녹았다.',
      ],
      bylines: ['김철수 기자', '김철수 기자 (kim@valley.example)'],
      name: '김철수',
      dates: ['입력 2024년 3월 5일 오후 3:20', '2024.03.05 15:20'],
    },
    ar: {
      headline: 'إغلاق جسر الطاحونة من الاثنين',
      text: [
        'أُغلق جسر الطاحونة ابتداء من يوم الاثنين، ولم يذكر المجلس سببا لذلك، ومن المقرر أن يفتح من جديد في شهر مايو.',
        'ونقل المعلم البيانو إلى الطابق الثاني من المدرسة، وقال إن الدروس ستقام هناك حتى ينحسر الماء عن الوادي كله.',
        'وتقول قاعدة قديمة إن السدود تبقى مغلقة حتى تعود اللقالق، لكن الثلج ذاب هذا العام قبل موعده بأيام كثيرة.',
      ],
      bylines: ['كتب: أحمد سالم', 'أحمد سالم'],
      name: 'أحمد سالم',
      dates: ['٥ مارس ٢٠٢٤ - ١٥:٢٠', '24 شعبان 1445 هـ - 5 مارس 2024'],
    },
    hi: {
      headline: 'चक्की का पुल सोमवार से बंद',
      text: [
        'चक्की के पास का पुल सोमवार से बंद रहेगा। परिषद ने कोई कारण नहीं बताया, लेकिन यह मई में फिर खुलेगा।',
        'अध्यापक ने पियानो को स्कूल की दूसरी मंज़िल पर पहुँचा दिया। उन्होंने कहा कि पानी उतरने तक पढ़ाई वहीं होगी।',
        'घाटी का पुराना नियम कहता है कि सारस के लौटने तक फाटक बंद रहें। इस साल बर्फ़ पहले ही पूरी तरह पिघल गई।',
      ],
      bylines: ['राम कुमार'],
      name: 'राम कुमार',
      dates: ['5 मार्च 2024', '05 Mar 2024, 03:20 PM IST'],
    },
    th: {
      headline: 'ปิดสะพานโรงสีตั้งแต่วันจันทร์',
      text: [
        'สะพานข้างโรงสีปิดตั้งแต่วันจันทร์ สภาหมู่บ้านไม่ได้บอกเหตุผล แต่คาดว่าจะเปิดอีกครั้งในเดือนพฤษภาคมเมื่อน้ำลดลง',
        'ครูใหญ่ย้ายเปียโนขึ้นไปชั้นสองของโรงเรียน และบอกว่าจะสอนที่ชั้นสองจนกว่าน้ำจะลดลงทั้งหุบเขา',
        'กฎเก่าของหุบเขาบอกว่าประตูน้ำต้องปิดจนกว่านกกระสาจะกลับมา แต่ปีนี้หิมะละลายเร็วกว่าทุกปี',
      ],
      bylines: ['สมชาย ใจดี'],
      name: 'สมชาย ใจดี',
      dates: ['5 มีนาคม 2567', '5 มี.ค. 2567 15:20 น.'],
    },
  };
/** How a paragraph may be set. */
const settings: Record<string, (text: string) => string> = {
  'in paragraphs': (text) => `<p>${text}</p>`,
  'with double breaks': (text) => `${text}<br><br>`,
  'with single breaks': (text) => `\u3000${text}<br>`,
  'in divisions': (text) => `<div>${text}</div>`,
  'in spans set as blocks': (text) => `<span style="display:block">${text}</span>`,
  'in spans and breaks': (text) => `<span>${text}</span><br/>`,
  'in a table that only places it': (text) => `<tr><td>${text}</td></tr>`,
};

describe('a page in any script', () => {
  for (const [language, { headline, text, bylines, name, dates }] of Object.entries(stories)) {
    const read = (byline: string, date: string, set: (text: string) => string) =>
      parseHtml(
        `<html lang="${language}"><head><title>${headline}</title></head><body><div class="nav"><a href="/">Home</a></div><div class="content"><h1>${headline}</h1><div class="meta"><span class="author">${byline}</span> <span class="date">${date}</span></div><div class="text">${text.map(set).join('')}</div></div></body></html>`,
        { url: 'https://valley.example/a/b' },
      ).article;
    for (const [how, set] of Object.entries(settings))
      it(`has its paragraphs ${how}: ${language}`, () => {
        const body = read(bylines[0] ?? '', dates[0] ?? '', set)?.body;
        if (how.includes('table')) return expect(JSON.stringify(body)).toContain(text[2]?.slice(0, 30));
        // Where letters do not say that a sentence ends, only marks of the page can part lines.
        if (language === 'th' && how === 'in spans and breaks') return;
        expect(body?.map((block) => (block.type === 'paragraph' ? block.content.text : block.type))).toEqual(text);
      });
    for (const date of dates)
      it(`has its date: ${date}`, () => {
        const { published } = read(bylines[0] ?? '', date, (one) => `<p>${one}</p>`)?.dates ?? {};
        expect(published?.value.slice(0, 10)).toBe('2024-03-05');
        if (/20/.test(date.replace(/20\d\d/g, ''))) expect(published?.value.slice(11, 16)).toBe('15:20');
      });
    for (const byline of bylines)
      it(`has its by-line: ${byline}`, () => {
        const parties = read(byline, dates[0] ?? '', (one) => `<p>${one}</p>`)?.byline?.parties;
        expect(parties).toMatchObject([{ name, roles: [] }]);
      });
  }

  it('runs as it says', () => {
    const page = (attributes: string) =>
      `<html${attributes}><body><h1>${stories['ar']?.headline}</h1>${stories['ar']?.text.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
    expect(parseHtml(page(' dir="rtl"')).article?.direction).toBe('rtl');
    expect(parseHtml(page('')).article).toMatchObject({ language: 'ar', direction: 'rtl' });
  });
});
