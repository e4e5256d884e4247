import type { Declared } from '../../document/declared.ts';
import type { Article } from '../../schema/article.ts';

type Genre = NonNullable<Article['genre']>;

/** Types of schema.org that name a genre. */
const byType: readonly (readonly [RegExp, Genre])[] = [
  [/^Analysis/, 'analysis'],
  [/^Opinion/, 'opinion'],
  [/Review(?:NewsArticle)?$/, 'review'],
  [/^Reportage/, 'reportage'],
  [/^Background/, 'explainer'],
  [/^AdvertiserContent/, 'advertorial'],
  [/^Satirical/, 'satire'],
];
/** What newsrooms call sections and kickers of one genre, whole words, many languages. */
const words: Readonly<Partial<Record<Genre, string>>> = {
  opinion:
    'opinion opinions op-ed comment commentary meinung kommentar kommentare gastbeitrag opinión opinião opinione commento tribune débats opinie debatt mielipide názory görüş opini мнение мнения думка γνώμη رأي דעות 评论 評論 论坛 論壇 オピニオン 오피니언',
  column: 'column columns columnists kolumne kolumnen columna chronique felieton krönika köşe',
  editorial: 'editorial editorials leitartikel éditorial ledare leder lederartikel pääkirjoitus 社説 社论 社論 사설',
  analysis:
    'analysis analyse analysen análisis análise analisi analys analyysi analiza analýza analiz аналитика аналіз ανάλυση تحليل ניתוח 分析 분석',
  interview:
    'interview interviews entrevista entrevistas intervista entretien intervju haastattelu wywiad rozhovor röportaj wawancara интервью συνέντευξη مقابلة ראיון インタビュー 专访 專訪 인터뷰',
  review:
    'review reviews rezension kritik critique critiques reseña reseñas recensione recensie recension resenha recenzja recenze',
  obituary: 'obituary obituaries nachruf nachrufe nécrologie obituario obituarios necrologio dødsfall',
  factcheck: 'fact-check factcheck fact-checking faktencheck faktenfinder verificación faktasjekk faktagranskning',
  explainer: 'explainer explainers explained erklärt décryptage explicador',
  reportage: 'reportage reportagen reportaje reportajes reportagem reportaż репортаж',
  'press-release': 'press-release press-releases pressemitteilung pressemitteilungen communiqué comunicado',
  letter: 'letters leserbriefe leserbrief',
  satire: 'satire sátira satira',
  advertorial: 'advertorial sponsored sponsored-content paid-post',
};
const byWord = new Map<string, Genre>();
for (const genre of Object.keys(words) as Genre[])
  for (const word of words[genre]?.split(' ') ?? []) byWord.set(word, genre);

const said = (text: string): Genre | undefined =>
  byWord.get(
    text
      .toLowerCase()
      .trim()
      .replace(/[\s_]+/g, '-'),
  );

export interface GenreFound {
  genre: Genre;
  rule: string;
  path: string;
  confidence: number;
}

/** What kind of piece it is, where the page says so: in JSON-LD, by its section or kicker, or in its address. */
export function genreOf(
  declared: Declared,
  kicker: string | undefined,
  url: string | undefined,
): GenreFound | undefined {
  for (const type of declared.types)
    for (const [pattern, genre] of byType)
      if (pattern.test(type)) return { genre, rule: 'genre.type', path: '@type', confidence: 0.95 };
  if (declared.pageTypes.includes('ClaimReview'))
    return { genre: 'factcheck', rule: 'genre.type', path: 'ClaimReview', confidence: 0.9 };
  for (const { value, path } of [...declared.genres, ...declared.sections]) {
    const genre = said(value);
    if (genre) return { genre, rule: 'genre.section', path, confidence: 0.85 };
  }
  const ofKicker = kicker === undefined ? undefined : said(kicker);
  if (ofKicker) return { genre: ofKicker, rule: 'genre.kicker', path: '', confidence: 0.75 };
  const [, ...segments] = url === undefined ? [] : new URL(url).pathname.split('/').slice(0, 4);
  for (const segment of segments) {
    const genre = said(segment);
    if (genre) return { genre, rule: 'genre.address', path: 'url', confidence: 0.6 };
  }
  return undefined;
}
