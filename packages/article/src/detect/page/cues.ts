/**
 * Words that open lines which are no text of an article: pointers to other articles, service, advertisement. Lower case,
 * several languages; `$` at the end asks for the whole line.
 */
const openings: Readonly<Record<string, string>> = {
  related:
    "related|read (?:more|also|next)|also read|see also|more (?:from|on|stories)|more:|you m(?:ay|ight) also like|recommended|don't miss|most read|most popular|up next|further reading|trending|editor's picks|mehr zum thema|lesen sie (?:auch|hier|mehr|weiter)|auch interessant|das könnte (?:sie|dich)|(?:weitere|ähnliche|passende) artikel|meistgelesen|lesetipp|passend dazu|mehr dazu|mehr lesen|siehe auch|zum thema:|zum thema$|(?:[aà] )?lire aussi|lire plus|voir aussi|sur le même sujet|le[ae] también|[lt]e puede interesar|más información:|más información$|también te puede|noticias relacionadas|leggi (?:anche|tutto)|potrebbe interessarti|articoli correlati|leia também|leia mais|veja também|saiba mais|lees ook|meer over|lees meer|läs mer|läs också|läs även|les også|les mer|læs også|læs mere|relatert|mest läst|mest lest|lue (?:myös|lisää)|luetuimmat|(?:przeczytaj|czytaj|zobacz) (?:też|także|więcej)|polecamy|čtěte|související|nejčtenější|přečtěte si|ilgili haber|okumaya devam|(?:baca|lihat|simak) juga|xem thêm|читайте (?:также|ещё|також)|по теме|διαβάστε (?:επίσης|ακόμα)|σχετικά|קראו גם|כתבות נוספות|עוד ב|اقرأ أيضا|اقرأ المزيد|ذات صلة|関連記事|あわせて読みたい|おすすめ|続きを読む|관련 ?기사|많이 본|추천 기사|相关(?:阅读|新闻)|延伸[阅閱]|推[荐薦][阅閱]",
  promotion:
    'get the (?:latest|best)|follow \\p{L}+ \\p{L}+ on|follow (?:him|her|them) on|sign up|subscribe|newsletter|follow us|do you have a story|got a story|get in touch at|this slideshow requires|your browser does not support|join our|download our app|download the app|support our|click here to|get our|jetzt abonnieren|jetzt testen|folgen sie uns|hier geht es zum|hier können sie|abonnez-vous|inscrivez-vous|suscríbete|síguenos|regístrate|assine|inscreva-se|siga o|iscriviti|nieuwsbrief|abonneer|subskrybuj|zapisz się|přihlaste se|подписывайтесь|підписуйтесь|뉴스레터|구독|訂閱|订阅|登録|会員登録|bültenimize',
  advertisement:
    "advertisement$|advertisement -|advertising$|sponsored$|sponsored content$|anzeige$|- anzeige -|werbung$|publicité$|publicidad$|pubblicità$|publicidade$|advertentie$|reklama$|mainos$|reklam$|annons$|annonse$|annonce$|iklan$|реклама$|διαφήμιση$|إعلان$|פרסומת$|광고$|[広廣广]告$|story continues below|article continues|continue reading|the story continues|tekst gaat |arti\\p{L}+ forts.tter |scroll to continue|continua após|continúa leyendo|suite de l'article|la suite après",
  programme: 'dieses thema im programm|über dieses thema berichtete|über dieses thema berichten',
  credits:
    '(?:additional )?reporting by|writing by|editing by|contributing:|with (?:additional )?reporting by|original-content von|our standards:|источник:|πηγή:|фото:|джерело:|kaynak:|fuente:|quelle[^:]{0,24}:|fonte:|sumber:|来源[:：]|im[áa]gen(?:es)? ?[|:]|images? ?[|:]|photos? ?[|:]|fotos? ?[|:]|fotografías? ?[|:]|[责責]任[编編]|[编編][辑輯][:：]|本文来源|-30-$|find this article at|this article was printed from|send (?:comments|feedback|tips) to|loading(?:…|\\.\\.\\.)?$',
  paywall:
    'il vous reste [\\d.,]+ ?%|la suite est réservée|to continue reading|already a subscriber|this article is for subscribers|dieser artikel ist (?:nur )?für abonnenten|sie möchten weiterlesen|lesen sie diesen artikel mit|contenido exclusivo para suscriptores',
  share:
    'share this|share on|like this story|share$|print$|teilen$|artikel teilen|partager|compartir$|compartilh|condividi|copy link|email this|tweet$|paylaş',
  correction:
    'corrections?[:,]|correction –|correction \\(|clarification:|an earlier version of this|a previous version of this|this (?:article|story|piece) (?:was|has been) (?:amended|corrected|updated)|retraction:|korrektur:|berichtigung:|klarstellung:|in einer (?:früheren|ersten) (?:version|fassung)|rectificatif|correction :|corrección:|fe de errores|fe de erratas|correzione:|correção:|errata:|correctie:|rättelse:|rettelse:|oikaisu:|sprostowanie:|oprava:|düzeltme:|исправление:|виправлення:|διόρθωση:|تصحيح:|תיקון:|訂正[:：]|정정[:：]|바로잡|更正[:：]',
  note: "(?:the )?(?:opinions|views) expressed|editor['’]s note:|editors['’] note:|(?:full )?disclosures?[:.]|disclaimer:|transparenzhinweis|offenlegung:|anmerkung der redaktion|hinweis der redaktion|note de la rédaction|nota (?:de la redacción|del editor|do editor|della redazione)",
  biography:
    "about the author|über den autor|über die autorin|zur person$|sobre el autor|sobre o autor|à propos de l'auteur|om forfatteren|o autorze",
  copyright:
    'copyright|©|\\(c\\) |all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|무단 ?전재|ⓒ|저작권자|版[权權]所有|unauthorized reproduction|reproduction in whole',
  label:
    'tags:|tags$|topics:|topics$|filed under|schlagworte|themen:|stichworte|keywords:|mots-clés|etiquetas|temas:|temas$|tag:|emner:|ämnen|topik:|теги|etiketler|posted in',
};

const reasons = Object.keys(openings);
/** All openings, those of one reason in a group. */
const opening = new RegExp(
  `^(?:${Object.values(openings)
    .map((words) => `(${words.replace(/\$(?=\||$)/g, '\\s*[:.]?\\s*$')})`)
    .join('|')})`,
  'u',
);

const lettersOnly = /^[^\p{L}\p{N}©ⓒ(-]+/u;

/** What a line's opening words say it is, if no text of an article. */
export function cueOf(text: string): string | undefined {
  const letters = text.slice(0, 60).replace(lettersOnly, '').toLowerCase();
  const [, ...groups] = opening.exec(text.length > 60 ? `${letters} ` : letters) ?? [];
  return reasons[groups.findIndex((found) => found !== undefined)];
}

/**
 * Words of accounts, subscriptions, consent and apps. One of them says little, several in a short text say what it is.
 * Each begins with one of the letters asked for first, which takes half the time.
 */
const service =
  /(?=[abcdefijlnoprstuyzпε구購订訂ا])(?:\baccounts?\b|sign(?:ing)? (?:in|up)|log(?:ging)? in|subscri(?:be|ption)|newsletter|\bregister\b|opt(?:ing)?[- ]out|\bcookies?\b|your (?:browser|inbox|email|device|experience)|our (?:website|homepage|app|privacy|newsletter|journalism)|personal (?:data|information)|privacy policy|terms of (?:use|service)|unlimited access|ad ?blocker|bookmark our|follow us|click here|delivered (?:to|through) your|\babon(?:n|eaz)|\banmeld[eu]n|einloggen|einverstanden|personenbezogene|datenschutz|externen? inhalt|push-nachricht|e-paper|registrier|suscr[ií]b|inscri(?:ção|vez|be)|iscriviti|assine|consent|javascript|advertis|tilaa uutis|prenumerera|zapisz się|odebír|подпишит|подписывай|підпис(?:уй|ат)|εγγραφ(?:ή|είτε)|구독|購読|订阅|訂閱|اشترك)/gi;

/** Words that nothing but a call of the house has; each counts as two. */
const calls =
  /(?=[bcdefghijklrstuw])(?:become a (?:member|subscriber|supporter)|(?:sound off|tell us|let us know|share your \w+) .{0,30}(?:below|in the comments)\b|schreib\w+ (?:sie )?uns .{0,30}kommentar|dites-nous .{0,30}commentaire|receiv(?:ing|ed) this (?:e-?mail|newsletter|message)|unsubscribe|(?:to|in) your inbox|(?<!^|\. |in |the )google news|whatsapp[- ](?:channel|kanal|canal|group|grup)|(?:channel|kanal|canal|grup).{0,6} whatsapp|download (?:our|the) app|follow .{2,30} on (?:facebook|twitter|instagram|telegram|whatsapp)|cancel (?:at )?any ?time|jederzeit kündbar|werden sie mitglied|sans engagement|retrouvez (?:notre|toute)|e-?mail us at|have a (?:story|tip)\b|tip ?line|dapatkan (?:update|berita)|bergabung di (?:grup|saluran))/gi;

/** How many words of service a text holds. */
export function serviceWords(text: string): number {
  const opening = text.slice(0, 1_000);
  return (opening.match(service)?.length ?? 0) + 2 * (opening.match(calls)?.length ?? 0);
}
