import type { Dates } from '../schema/article.ts';

/** A field that a front matter can declare. */
export type DeclaredField =
  | 'headline'
  | 'kicker'
  | 'lead'
  | 'byline'
  | 'topics'
  | 'sections'
  | 'url'
  | 'language'
  | 'publisher'
  | keyof Dates;

/** Where the text begins in an export that names its fields; none of the article's. */
export type LabelledField = DeclaredField | 'body';

const words: Partial<Record<LabelledField, string>> = {
  headline:
    'title headline titel überschrift schlagzeile subject betreff titre sujet título titulo asunto assunto titolo oggetto kop onderwerp tytuł temat titulek nadpis předmět overskrift emne otsikko başlık konu заголовок тема τίτλος titlu العنوان عنوان כותרת शीर्षक judul tiêu_đề 标题 標題 主题 主旨 タイトル 見出し 件名 제목',
  kicker: 'kicker dachzeile topline overline surtitre antetítulo antetitulo occhiello bovenkop',
  lead: 'lead subtitle description summary standfirst teaser excerpt dek deck abstract untertitel vorspann chapô chapo chapeau entradilla subtítulo sommario catenaccio sottotitolo intro inleiding perex zajawka ingress ingressi manchet spot лид подзаголовок лід підзаголовок πρόλογος المقدمة כותרת_משנה sapo 导语 摘要 リード 부제',
  byline:
    'author authors byline autor autoren autorin author.name authors.name from by von verfasser verfasserin auteur auteurs autora autore autori door autorzy forfatter författare av af kirjoittaja yazar muhabir автор авторы автори συντάκτης الكاتب מאת लेखक penulis tác_giả 作者 記者 记者 著者 筆者 기자',
  topics: 'tags topics keywords schlagworte',
  sections: 'section sections category categories ressort',
  url: 'url link canonical canonical_url canonicalurl source permalink original_url',
  language: 'language lang sprache',
  publisher: 'publisher publication site site_name sitename medium',
  published:
    'date published published_at publishdate pubdate publish_date date_published datum published_time fecha data dato päivämäärä tarih дата ημερομηνία التاريخ תאריך दिनांक तिथि tanggal ngày 日期 时间 日付 날짜',
  modified: 'updated updated_at lastmod modified last_modified last_modified_at date_modified aktualisiert',
  created: 'created created_at',
  embargoedUntil: 'embargo embargoed_until embargoeduntil sperrfrist',
  expires: 'expires expirydate expiry_date',
  body: 'body content text inhalt fließtext haupttext texte corps texto cuerpo corpo testo tekst brödtext teksti metin текст κείμενο النص טקסט isi nội_dung 正文 内容 內容 本文 본문 내용',
};

/** What people call a field in a front matter, or before a colon in an export. */
export const fieldNames: ReadonlyMap<string, LabelledField> = new Map(
  Object.entries(words).flatMap(([field, names]) =>
    [field, ...names.split(' ')].map((name) => [name, field as LabelledField] as const),
  ),
);
