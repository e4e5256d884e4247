import type { PageElement } from '../../document/page.ts';

/** What the words of a class, an id or a role say of an element; bits of `PageElement.words`. */
export const ClassWord = {
  body: 1,
  lead: 2,
  related: 4,
  promotion: 8,
  comments: 16,
  share: 32,
  chrome: 64,
  advertisement: 128,
  caption: 256,
  byline: 512,
  date: 1024,
  label: 2048,
  hidden: 4096,
  box: 8192,
  headline: 16_384,
  consent: 32_768,
  biography: 65_536,
  pullQuote: 131_072,
  live: 262_144,
  correction: 524_288,
  weakBody: 1_048_576,
  footnotes: 2_097_152,
} as const;
export type ClassWord = (typeof ClassWord)[keyof typeof ClassWord];

/** Words as they stand in class names, several languages; one that joins two is met as `two-words` and `twoWords` too. */
const vocabulary: Readonly<Record<keyof typeof ClassWord, string>> = {
  body: 'articlebody storybody postbody entrycontent postcontent articlecontent storycontent articletext storytext bodytext bodycopy articlecopy richtext prose fliesstext newstext newsbody newscontent contentbody articlefulltext textbody maintext mainbody detailtext textcontent bodycontent articulotexto textonoticia contenidonoticia detailbody newsdetail articledetail wysiwyg paragraphs storyparagraph articleparagraph bodyparagraph',
  weakBody:
    'article story post entry content text texto inhalt texte tekst testo main body copy paragraph news detail beitrag artikel articulo noticia artigo contenu contenido conteudo innehall',
  lead: 'summary lead lede standfirst subheadline vorspann anriss anrisstext chapo entradilla bajada ingress perex sapo sommario dek deck subtitle subtitulo subheading headlinesub articleintro introtext teasertext leadparagraph underrubrik manchet lid occhiello catenaccio abstract anlauf resumen unterzeile untertitel einleitung synopsis intro introduction excerpt copete volanta sousTitre souschapo anleser underrubric subhead shortdescription',
  related:
    'related masinformacion kanren recommend recommended recommendation recommendations recirc recirculation morefrom readmore readalso alsoread seealso similar verwandt verwandte empfehlung empfehlungen empfohlen zumthema mehrzumthema latest trending mostread popular nextarticle outbrain taboola siehe siehtauch liresaussi aussi leesook lasmer relacionados relacionadas relacionado correlati correlate powiazane souvisejici liknande relatert meistgelesen moreon moreabout morestories morenews linklist teaser teasers onward furtherreading upnext othernews topstories readnext relatedposts relatedlinks suggested suggestions yarpp zergnet plista revcontent mgid weiterlesen lesenauch ilgili terkait bacajuga lienexterne linkedarticle articlelink internallink linkbox newslist storylist postlist articlelist cardlist cards tease promolink',
  promotion:
    'republish paywalloverlay paywallbox paywallmessage paywallprompt paywallbanner paywalloffer gating articlegate regwall registrationwall whatsapp wapp newsletter newsletters subscribe subscription signup optin abonnement abonnieren banner cta calltoaction donate donation donations spenden membership appdownload downloadapp getapp login register registration marketing upsell offer offers promo promos promotion sponsoredcontent followus followbox googlenews ctabox supportus mailchimp productbox affiliate shop ecommerce survey quiz poll umfrage',
  comments:
    'responses comment comments discuss discussion disqus reply replies respond kommentar kommentare kommentarer komentarze commentaires comentarios commenti reacties yorumlar fbcomments leserkommentare forum',
  share:
    'share sharing shares social socials follow teilen partager compartir condividi delen udostepnij print toolbar tools addtoany addthis sharethis sharedaddy bookmark bookmarks actions actionbar copylink utility fontsize textsize audioplayer listen texttospeech readaloud vorlesen readspeaker trinity',
  chrome:
    'nav navigation navbar navi menu menus submenu breadcrumb breadcrumbs brotkrumen pager pagination masthead topbar footer siteheader globalheader pageheader sitefooter pagefooter legal imprint impressum sidebar sidecolumn rightcolumn widget widgets rail skip search searchbox toc tableofcontents inhaltsverzeichnis backtotop weather ticker stocks prevnext languageswitcher metadata drawer offcanvas tooltip',
  advertisement:
    'ad ads adv adsense adslot adcontainer advert adverts advertisement advertisements advertising advertorial anzeige anzeigen werbung reklam reklama reklame publicidad publicite pubblicita sponsor sponsored sponsors dfp gpt gptad doubleclick adsbygoogle iklan commercial',
  caption:
    'caption captions videodesc videodescription videosummary figcaption legend legende credit credits bildunterschrift bildtext imagetext copyright bildquelle bildnachweis bildbeschreibung didascalia leyenda pie piefoto fotobyline imageinfo mediadescription',
  byline:
    'byline bylines firma author authors autor autoren autores autora auteur auteurs autore autori writer reporter journalist forfatter skribent redaktion kuerzel signature signatur agency source quelle fuente contributor contributors credits postedby attribution',
  date: 'date datum dateline uhrzeit published pubdate timestamp datetime updated postdate modified fecha datepublished postedon publicationdate',
  label:
    'tag tags topic topics category categories keyword keywords kicker eyebrow dachzeile overline rubrik ressort section badge flag hashtag hashtags catlinks meta themen schlagworte stichworte filedunder topline roofline surtitle strapline',
  hidden:
    'sronly visuallyhidden screenreader hidden visuallyhide offscreen invisible assistivetext displaynone dnone noscreen editsection',
  box: 'infobox factbox faktenbox box infokasten kasten recuadro faktaruta faktaboks fakta fakten encadre keypoints keytakeaways takeaways ataglance glossary explainer hintergrund background infoblock faq factsheet callout',
  headline: 'headline headlines title titel titulo titre titolo articletitle',
  consent: 'cookie cookies consent gdpr dsgvo onetrust privacybanner cookiebot usercentrics didomi',
  biography:
    'bio bios biography authorbio authorbox aboutauthor abouttheauthor authorprofile authorcard autorbox autorenbox autoreninfo profilecard authordescription',
  pullQuote: 'pullquote pullquotes pullout quotebox zitatbox sitatboks citatruta blickfangzitat',
  live: 'liveblog liveticker livefeed liveupdates liveupdate liveentry livepost livecoverage',
  correction: 'correction corrections korrektur berichtigung erratum errata clarification editorsnote',
  footnotes: 'footnotes footnote fussnoten fussnote notasalpie references',
};

const known = new Map<string, number>();
for (const name of Object.keys(vocabulary) as (keyof typeof ClassWord)[])
  for (const word of vocabulary[name].toLowerCase().split(' '))
    known.set(word, (known.get(word) ?? 0) | ClassWord[name]);

/** Roles of ARIA that say what is no text of an article. */
const roles: Readonly<Record<string, number>> = {
  navigation: ClassWord.chrome,
  banner: ClassWord.chrome,
  menu: ClassWord.chrome,
  menubar: ClassWord.chrome,
  search: ClassWord.chrome,
  contentinfo: ClassWord.chrome,
  toolbar: ClassWord.share,
  dialog: ClassWord.consent,
  alertdialog: ClassWord.consent,
  complementary: ClassWord.related,
  'doc-pullquote': ClassWord.pullQuote,
  'doc-footnote': ClassWord.footnotes,
  'doc-endnotes': ClassWord.footnotes,
};

/** Marks the last bits of the hashes of known words: most words of class names are none, and are told by their letters. */
const marked = new Uint8Array(1 << 14);
const hashed = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;
for (const word of known.keys()) {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i));
  marked[hash & (marked.length - 1)] = 1;
}

const isUpper = (unit: number): boolean => unit >= 65 && unit <= 90;
const isLower = (unit: number): boolean => unit >= 97 && unit <= 122;
const isPart = (unit: number): boolean => isLower(unit) || isUpper(unit) || (unit >= 48 && unit <= 57);
const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 160;

/** Words before another that say what an element has or lacks, not what it is: `has-caption`, `no-sidebar`. */
const having = new Set(['has', 'with', 'without', 'no']);

/** Meaning of the words in class names: parts between signs or at capitals, each alone and joined with the one before. */
function wordsIn(text: string): number {
  const length = Math.min(text.length, 600);
  let found = 0;
  let before = 0;
  let beforeHash = 0;
  let beforeEnd = 0;
  let at = 0;
  while (at < length) {
    let unit = text.charCodeAt(at);
    if (!isPart(unit)) {
      if (isSpace(unit)) beforeEnd = before = beforeHash = 0;
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    let joined = beforeHash;
    let last = 0;
    do {
      const lower = isUpper(unit) ? unit | 32 : unit;
      hash = hashed(hash, lower);
      joined = hashed(joined, lower);
      last = unit;
      unit = ++at < length ? text.charCodeAt(at) : 0;
    } while (isPart(unit) && !(isLower(last) && isUpper(unit)));
    if (
      marked[hash & (marked.length - 1)] === 1 &&
      !(beforeEnd > 0 && beforeEnd - before < 8 && having.has(text.slice(before, beforeEnd).toLowerCase()))
    )
      found |= known.get(text.slice(start, at).toLowerCase()) ?? 0;
    if (beforeEnd > 0 && marked[joined & (marked.length - 1)] === 1)
      found |= known.get((text.slice(before, beforeEnd) + text.slice(start, at)).toLowerCase()) ?? 0;
    before = start;
    beforeEnd = at;
    beforeHash = hash;
  }
  return found;
}

/** Attributes whose words are names that the page's makers gave. */
const named = ['class', 'id', 'data-component', 'data-testid', 'data-type'];

/** Values whose words are kept at hand; those of a page recur. */
const mostKept = 2_000;

/** Bits of `ClassWord` that the names and the role of an element hold; `told` keeps those of values met before. */
export function classWordsOf(element: PageElement, told = new Map<string, number>()): number {
  let found = 0;
  for (const name of named) {
    const value = element.get(name);
    if (value === undefined || value === '') continue;
    let words = told.get(value);
    if (words === undefined) {
      words = wordsIn(value);
      if (told.size < mostKept) told.set(value, words);
    }
    found |= words;
  }
  const role = element.get('role');
  return role !== undefined && Object.hasOwn(roles, role) ? found | (roles[role] ?? 0) : found;
}
