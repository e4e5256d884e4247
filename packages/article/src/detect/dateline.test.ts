import { describe, expect, it } from 'vitest';
import { languages } from '../languages/index.ts';
import { parseText } from '../text.ts';

const german =
  'Der Rat der Stadt hat am Montag bis in die Nacht über die neue Brücke gesprochen und nichts beschlossen.';
const russian = 'Совет города в понедельник до ночи говорил о новом мосте через реку и ничего не решил.';
const italian = 'Il consiglio della città ha parlato fino a notte del nuovo ponte sul fiume e non ha deciso nulla.';
const korean = '시의회는 월요일 밤늦게까지 강을 건너는 새 다리에 대해 이야기했지만 아무것도 결정하지 못했다고 밝혔다.';
const chinese = '市议会星期一就跨河新桥讨论到深夜，仍然没有作出任何决定，下个月将再次开会，市民对此感到失望。';
const japanese = '市議会は月曜日、川にかかる新しい橋について夜遅くまで話し合ったが、何も決まらなかったと発表した。';

describe('datelines', () => {
  it.each([
    ['Altstadt - ', german, 'Altstadt', undefined],
    ['(ANSA) - CITTAVECCHIA, 3 MAG - ', italian, 'CITTAVECCHIA', ['ANSA']],
    ['СТАРОГРАД, 3 мая. /ТАСС/. ', russian, 'СТАРОГРАД', ['ТАСС']],
    ['СТАРОГРАД, 3 мая — РИА Новости. ', russian, 'СТАРОГРАД', ['РИА Новости']],
    ['Староград. 3 мая. INTERFAX.RU - ', russian, 'Староград', ['INTERFAX.RU']],
    ['[해안=바다뉴스] ', korean, '해안', ['바다뉴스']],
    ['(해안=바다뉴스) 김하나 기자 = ', korean, '해안', ['바다뉴스']],
    ['新华社老城5月3日电（记者王明）', chinese, '老城', ['新华社']],
    ['【浜野共同】', japanese, '浜野', ['共同']],
    ['3 mag (ANSA) - ', italian, undefined, ['ANSA']],
  ])('%s', (raw, prose, place, agencies) => {
    const { article } = parseText(`Ein Titel ohne Verb\n\n${raw}${prose}\n\n${prose}`, { languages });
    expect(article?.dateline?.raw).toBe(raw.trim());
    expect(article?.dateline?.place).toBe(place);
    expect(article?.dateline?.agencies).toEqual(agencies);
  });
  it.each(['Anna Berg - die Frau', 'Ein Wort - und', 'Am 3. Mai (Freitag) - so heißt es -'])('are not %s', (raw) => {
    const { article } = parseText(`Ein Titel ohne Verb\n\n${raw} ${german}\n\n${german}`, { languages });
    expect(article?.dateline).toBeUndefined();
  });
});
