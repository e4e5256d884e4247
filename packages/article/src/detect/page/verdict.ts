import type { Declared } from '../../document/declared.ts';
import type { Page, PageElement } from '../../document/page.ts';
import type { ReasonOfPage } from '../../schema/issue-reason.ts';
import { type FlowLine, serviceWordsOf } from './flow-line.ts';
import { weightOf } from './prose.ts';
import type { Region } from './region.ts';
import type { Run } from './runs.ts';
import type { People } from './shown-byline.ts';
import { isSiteName } from './site-name.ts';
import type { TeaserList } from './teasers.ts';
import type { Title } from './title.ts';

/** What pages that hold no article say in their title or first line, many languages. */
const sayings: readonly (readonly [what: ReasonOfPage, pattern: RegExp])[] = [
  [
    'page.error',
    /^(?:\p{L}+ ){0,2}(?:40[134]|410|50[0-4])(?:$|\s*[-–—:|!]|\s+(?:error|not|page|forbidden|gone|internal|bad|service))|page (?:not|cannot be) found|(?:find|found) (?:that|the|this) page|page .{0,40}(?:does not|doesn['’]t|no longer) exist|no longer available|access denied|^forbidden|server error|bad gateway|service unavailable|just a moment|attention required|checking your browser|you are (?:a )?human|(?:enable|without) javascript|seite .{0,30}nicht gefunden|seite existiert nicht|nicht mehr (?:verfügbar|abrufbar)|page (?:introuvable|non trouvée)|n['’]existe (?:pas|plus)|no (?:fue |se (?:ha )?)?encontrad|não (?:foi )?encontrad|non trovata|niet gevonden|ikke (?:funnet|fundet)|hittades inte|finns inte|ei löyty|nie znaleziono|nie istnieje|nenalezena|nebyla nalezena|bulunamadı|tidak ditemukan|không tìm thấy|не найдена|не знайдено|δεν βρέθηκε|غير موجودة|לא נמצא|नहीं मिला|ページ[がは]見つかりません|お探しのページ|(?:页面|頁面|網頁|网页)不存在|找不到|찾을 수 없/iu,
  ],
  [
    'page.search',
    /^(?:search results|results for|search:|suchergebnis|résultats de|resultados de|risultati (?:della|di)|zoekresultat|sökresultat|søkeresultat|søgeresultat|hakutulo|wyniki wyszuk|výsledky|arama sonu|hasil pencarian|kết quả tìm|результат[ыи] п|αποτελέσματα αναζ|نتائج البحث|תוצאות חיפוש|खोज परिणाम|検索結果|搜索结果|搜尋結果|검색 ?결과)/i,
  ],
  [
    'page.door',
    /^(?:(?:please )?(?:log|sign) ?(?:in|up)\b|register\b|subscribe\b|choose your|before you continue|we value your privacy|(?:we and our|wir und unsere|nous et nos|nosotros y nuestros|noi e i nostri|nós e os nossos|wij en onze|vi og våre|vi och våra) (?:\d+ )?(?:partn|socios|parceir)|cookie|anmeld|einloggen|registrier|(?:jetzt )?abonnieren|connexion|se connecter|abonnez|inici(?:ar?|e) sesi|suscr|iniciar sessão|assine|accedi|abbonati|inloggen|logga in|logg inn|log ind|kirjaudu|zaloguj|logowanie|přihlá|giriş|masuk$|đăng nhập|вход$|войти|вхід|увійти|σύνδεση|تسجيل الدخول|התחבר|ログイン|登[录錄入]|로그인)/i,
  ],
];
/** Kinds of pages that are no articles, as JSON-LD names them. */
const otherPage =
  /^(?:Product|CollectionPage|SearchResultsPage|ProfilePage|AboutPage|ContactPage|CheckoutPage|ItemPage)$/;
const otherPath =
  /^\/(?:search|suche|recherche|buscar|busca|cerca|zoeken|tags?|topics?|themen?|categor(?:y|ies|ia)|authors?|autor(?:en)?)(?:\/|$)/i;
/** Documents that are no pages at all. */
const foreignRoots = new Set(['rss', 'feed', 'rdf:rdf', 'urlset', 'sitemapindex']);

/** What the judgement is made of. */
export interface Case {
  page: Page;
  title: Title | undefined;
  headline: PageElement | undefined;
  region: Region;
  body: PageElement;
  flow: readonly FlowLine[];
  runs: readonly Run[];
  declared: Declared;
  people: People | undefined;
  teasers: readonly TeaserList[];
  url: URL | undefined;
  /** Text in the state of the page's scripts, if that is all there is. */
  stateText: string;
}

export interface Refusal {
  /** 0–1 */
  confidence: number;
  reasons: ReasonOfPage[];
}

/** Why the page is no article, if it is none: what speaks for one against what speaks for another kind of page. */
export function refusalOf(given: Case): Refusal | undefined {
  const { page, title, declared, region, body, people, url } = given;
  const [root] = page.root.children.filter((child) => typeof child !== 'string');
  if (typeof root === 'object' && foreignRoots.has(root.tag)) return { confidence: 0.99, reasons: ['page.addresses'] };
  if (!title) return { confidence: 0.95, reasons: ['page.headline-missing'] };
  const against = new Set<ReasonOfPage>();
  let score = 0;
  const weigh = (points: number, why?: ReasonOfPage) => {
    score += points;
    if (points < 0 && why !== undefined) against.add(why);
  };
  const isTeaser = (element: PageElement) =>
    given.teasers.some(({ holder, cards }) => holder.contains(element) && cards.some((card) => card.contains(element)));
  const own = given.flow.filter(
    (line) => (line.why === undefined || line.rule === 'repeat.field') && !isTeaser(line.run.element),
  );
  const told = (line: FlowLine) => (line.kind === 'heading' ? 0 : line.sentence ? line.weight : line.run.prose);
  const captions = given.flow.filter((line) => line.why === 'caption');
  const text =
    own.reduce((sum, line) => sum + told(line), 0) +
    captions.reduce((sum, line) => sum + line.weight, 0) / 2 +
    Math.max(0, ...declared.bodies.map(({ value }) => weightOf(value))) +
    declared.updates.reduce((sum, { body }) => sum + body.length, 0) +
    weightOf(given.stateText);

  if (declared.types.length > 0) weigh(3);
  if (declared.openGraphType === 'article') weigh(1.5);
  else if (/^video/.test(declared.openGraphType ?? '')) weigh(1);
  if (declared.published.length > 0) weigh(1);
  if (declared.authors.length > 0 || (people?.element && !isTeaser(people.element))) weigh(1);
  weigh(text >= 1_500 ? 3 : text >= 600 ? 2 : text >= 200 ? 1 : text >= 60 ? 0.5 : -2, 'page.little-text');
  weigh(given.headline ? 0.5 : -0.5, 'page.headline-hidden');
  if (given.headline?.closest((element) => element.tag === 'article' && element.contains(region.element))) weigh(0.5);

  const share = given.teasers.reduce((sum, { prose }) => sum + prose, 0) / Math.max(1, body.prose);
  if (share > 0.3) weigh(-5 * share * (text < 100 ? 1 : text < 300 ? 0.6 : text < 800 ? 0.35 : 0.1), 'page.teasers');
  const site = [...declared.siteNames.map(({ value }) => value), ...declared.publisher.map(({ name }) => name)];
  if (isSiteName(title.chosen.text, site, url?.hostname)) weigh(-1.5, 'page.headline-site');
  if (text < 1_500) {
    const first = own.find((line) => line.kind === 'paragraph')?.run.text.slice(0, 160) ?? '';
    for (const [what, pattern] of sayings)
      if (pattern.test(title.chosen.text)) weigh(-4, what);
      else if (pattern.test(first)) weigh(-2, what);
    const service = own.reduce((sum, line) => sum + serviceWordsOf(line.run), 0);
    if (service > 2 && service * 110 > text) weigh(-2.5, 'page.service');
  }
  if (declared.types.length === 0 && declared.pageTypes.some((type) => otherPage.test(type)))
    weigh(-2, 'page.other-kind');
  if (/^(?:product|profile)/.test(declared.openGraphType ?? '')) weigh(-2, 'page.other-kind');
  if (url && (url.pathname === '/' || otherPath.test(url.pathname))) weigh(-1, 'page.address');
  if (score >= 0) return undefined;
  return {
    confidence: Math.min(0.99, Math.round(100 / (1 + Math.exp(score - 0.5))) / 100),
    reasons: [...against].slice(0, 3),
  };
}
