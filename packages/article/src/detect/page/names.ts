/** Words that open a by-line, many languages; "by" in most of them is a word that opens nothing else. */
const openers = [
  '(?:an? )?(?:analysis|opinion|column|review|comment(?:ary)?|essay|exclusive|story|text(?: and photos)?|words(?: and pictures)?|(?:post|publish|report|submitt|interview)ed|written) by|by|interview(?= ?:)|reportage(?= ?:)',
  'escrito por|scritto da|geschrieben von|(?:text|(?:eine? )?(?:kommentar|gastbeitrag|interview|bericht|analyse|reportage|kolumne|essay|glosse|rezension)) von|von',
  'te(?:x|ks)t[oi]?|redaktion(?= ?:)|autorin\\/autor|aut(?:h?or|eur)[a-zė]{0,3}|par|propos recueillis par|(?:une? )?(?:analyse|chronique|enquête|tribune|entretien|texte|reportage|récit) (?:de|par)|(?:écrit|rédigé) par',
  '(?:redactat|escrit) per|de|por|di|a cura di|door|av|af|kirjoittaja|przez|opracowanie|írta|szerző|parengė|piše|napsala?|toimetaja',
  'yazan|ditulis oleh|oleh|penulis|editor|reporter',
  'автор[иы]?|текст|пише|γράφει(?: ο| η)?|γράφτηκε από(?: τον\\/την| τον| την)?|του|της',
  'بقلم|كتب|نویسنده|الكاتب|إعداد|به قلم|تحریر|כתב|מאת|लेखक|रिपोर्ट|द्वारा|লেখক|লিখেছেন|โดย|เรื่องโดย|ผู้เขียน|ავტორი',
  '[作著筆]者|執筆|(?:取材|構成|文)(?:・[^／：]{1,2})*|[記记]者|撰文|글',
];
/** Words that open a by-line, many languages; "by" in most of them is a word that opens nothing else. */
export const opener = new RegExp(`^(?:${openers.join('|')})(?:\\s*[:：/／|・●]\\s*|\\s+)(?=\\S)`, 'i');

const glue = /\s*(?:[,;|•·、，]|\s\/\s|\s&\s|\s(?:and|und|et|y|e|i|og|och|en|ja|ve|и|та|και|dan|và)\s)\s*/gi;
export const role =
  /\b(?:correspondent|reporter|editor|writer|columnist|staff|contributor|journalist|producer|chief|redakteur(?:in)?|korrespondent(?:in)?|journaliste|periodista|giornalista|senior|political|business|science|health|news|special|opinion|photographer|director|professor|analyst|desk|bureau|muhabir|wartawan|dziennikarz|novinář|toimittaja|editora?|redactora?|redatora?|redattore|redattrice|rédact(?:eur|rice)|directora?|jef[ea]|columnista|colunista)\b/i;
const noise =
  /(?:https?:|www\.|@|\d{2,}|updated|published|aktualisiert|veröffentlicht|follow|min read|read more|share|comments?)/i;
const lowerParticle = new Set(
  'de da do dos das di del della van von der den ten ter zu la le el al bin ibn af av y e du des d mc st zur zum vom und'.split(
    ' ',
  ),
);

/** What stands beside a writer's name: who took the pictures, who translated. */
export const besideWriter =
  /^(?:(?:fotos?|photos?|bild(?:er)?|images?|imágenes|video|illustrations?|grafik|fotogra\p{L}+|photograph\p{L}*)\s*(?:[:|]|by\b|von\b)|(?:translat\p{L}+|übersetz\p{L}+|traduc\p{L}+|翻訳者?)(?:\s*[:：|]|\s+(?:by|von|de|par|di|por)\s|$))/iu;
/** Names of papers and their kin. */
export const paper =
  /^(?:channel \w+|.*\b(?:news|times|post|today|press|tribune|herald|gazette|journal|magazine|network|media|radio|television|agency|zeitung|rundschau|presse)|.*(?:일보|신문|뉴스|ニュース|メディア|編集部|방송|통신|新聞|新闻|日报|日報|晚报|通信|通讯社))$/i;
const behindName =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|executive|associate|deputy|managing|.+\.(?:com|net|org|[a-z]{2}))$/i;

/** A name less what stands behind it without a sign: a role, a paper, a day. */
function bareName(name: string): { name: string; rest: string | undefined } {
  const words = name.split(' ');
  const capitals = (word: string) => /^\p{Lu}{3,}$/u.test(word);
  const end = words.findIndex(
    (word, i) => i >= 2 && (behindName.test(word) || role.test(word) || (capitals(word) && !capitals(words[0] ?? ''))),
  );
  return end < 0
    ? { name, rest: undefined }
    : { name: words.slice(0, end).join(' '), rest: words.slice(end).join(' ') };
}

/** A name as it stands in an address. */
const slug = /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/;
const han = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** One name cleaned of what surrounds it, with the role behind it. */
export function cleanName(text: string): { name: string; roles: string[] } | undefined {
  let name = text.replace(/\s+/g, ' ').replace(opener, '');
  if (besideWriter.test(name.trim()) || /^from\s/i.test(name)) return undefined;
  name = name.replace(/\s(?:fotos?|photos?|bild(?:er)?|images?|grafik)\s?[:|].*$/is, '');
  // "our editor Ada Berg": words in small letters that are no part of a name.
  const before = /^\s*(?:\p{Ll}[\p{Ll}-]+\s+){1,3}(?=\p{Lu})/u.exec(name)?.[0];
  if (
    before !== undefined &&
    !before
      .trim()
      .split(' ')
      .every((word) => lowerParticle.has(word))
  )
    name = name.slice(before.length);
  name = name
    .replace(/^[記记]者(?=\p{Lo}{2,4}(?:[／/]|$))/u, '')
    .replace(/[／/][^／/]{1,6}(?:報導|报道)$/, '')
    .trim();
  const roles: string[] = [];
  const paren = /\s*[([（]([^)\]）]{2,60})[)\]）]\s*$/.exec(name);
  if (paren) {
    name = name.slice(0, paren.index).trim();
    if (paren[1] && !paren[1].includes('@')) roles.push(paren[1]);
  }
  name = name.replace(/(?<=\p{Lo})\s*(?:기자|특파원|記者|记者|報導|报道)$/u, '');
  name = name
    .replace(/^[\s,;:|–—[【［《-]+|[\s,;:|–—\]】］》-]+$/g, '')
    .replace(/\s*[／/]\s*([^／/]+)$/, (all, behind: string) => (paper.test(behind) ? '' : all))
    .trim();
  if (name.length < 2 || name.length > 80 || noise.test(name) || slug.test(name)) return undefined;
  const half = name.slice(0, name.length >> 1);
  if (half.length > 4 && name === `${half} ${half}`) name = half;
  const bare = bareName(name);
  if (bare.rest !== undefined) roles.push(bare.rest);
  return { name: bare.name, roles };
}

/** Whether a text can be the name of a person: two to five words with capitals, or one in a script without case. */
export function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/, 7);
  if (lowerParticle.has(words.at(-1) ?? '') || name.includes(':')) return false;
  if (words.length === 1) return /^[\p{Lo}\p{M}·・]{2,12}$/u.test(name);
  if (words.length > 6 || (han.test(name) && name.length > 14)) return false;
  return words.every(
    (word) =>
      (/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) && word.length < 24) ||
      lowerParticle.has(word.toLowerCase().replace(/[.'’]$/, '')) ||
      /^[a-z]['’]\p{Lu}/u.test(word),
  );
}

const isShouted = (text: string) => text.includes(' ') && text === text.toUpperCase() && text !== text.toLowerCase();

/** Names in a by-line, roles and places set aside. */
export function namesIn(text: string): { name: string; roles: string[] }[] {
  const names: { name: string; roles: string[] }[] = [];
  // Who took the pictures stands behind a label of its own: "文／岡本葵　撮影／高瀬真".
  for (const piece of text.replace(/\s\p{Lo}{2,4}[：／].*/su, '').split(glue)) {
    const clean = cleanName(piece ?? '');
    if (!clean) continue;
    const before = names.at(-1);
    // "WNR Executive Editor" behind a name.
    if (before && /^\p{Lu}{3,}\b/u.test(clean.name) && !isShouted(before.name)) {
      before.roles.push(clean.name);
      continue;
    }
    if (before && (paper.test(clean.name) || (isShouted(clean.name) && !isShouted(before.name)))) continue;
    if (before && role.test(clean.name) && !looksLikeName(clean.name.replace(role, '').trim() || 'x'))
      before.roles.push(clean.name);
    else if (before && !looksLikeName(clean.name) && clean.name.split(' ').length >= 4) before.roles.push(clean.name);
    else names.push(clean);
  }
  return names.slice(0, 15);
}
